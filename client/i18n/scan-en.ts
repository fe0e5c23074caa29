import type { ScanSentences } from './scan-nb.ts';

export const scanEn: ScanSentences = {
  title: 'Scan the QR code',
  picture: 'The camera’s picture',
  states: {
    asking: 'The phone asks whether the app may use the camera. Choose “Allow”.',
    looking: 'Hold the coordinator’s QR code in front of the camera. No picture is kept or sent.',
    elsewhere: 'This QR code belongs to another site. Ask the coordinator to show the code from Sommertelling.',
    not_a_code: 'This QR code is no code for Sommertelling. Try another.',
    refused:
      'The app may not use the camera. Type the code instead, or allow the camera for this page in the phone’s settings.',
    absent: 'There is no camera here that the app can use. Type the code instead.',
    busy: 'Something else is using the camera. Close it and try again, or type the code.',
    no_reader: 'The reader is not on the phone yet. Try again online, or type the code.',
  },
  typeInstead: 'Type the code',
};
