/** What the camera says while it looks for a code, in bokmål: loaded when somebody asks for it. */
export const scanNb = {
  title: 'Skann QR-koden',
  picture: 'Bildet fra kameraet',
  states: {
    asking: 'Telefonen spør om appen kan bruke kameraet. Velg «Tillat».',
    looking: 'Hold QR-koden fra koordinatoren foran kameraet. Ingen bilder lagres eller sendes.',
    elsewhere: 'Denne QR-koden hører til et annet nettsted. Be koordinatoren vise koden fra Sommertelling.',
    not_a_code: 'Denne QR-koden er ikke en kode til Sommertelling. Prøv en annen.',
    refused:
      'Appen får ikke bruke kameraet. Skriv koden i stedet, eller tillat kamera for siden i telefonens innstillinger.',
    absent: 'Her er det ikke noe kamera som appen kan bruke. Skriv koden i stedet.',
    busy: 'Kameraet er i bruk av noe annet. Lukk det og prøv igjen, eller skriv koden.',
    no_reader: 'Leseren er ikke på telefonen ennå. Prøv igjen med nett, eller skriv koden.',
  },
  typeInstead: 'Skriv koden',
};

export type ScanSentences = typeof scanNb;
