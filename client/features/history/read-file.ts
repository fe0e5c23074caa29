/** More than the server takes is not sent. */
export const maxFileBytes = 16 * 1024 * 1024;

export type ChosenFile = { readonly name: string; readonly base64: string };

/** The file's bytes as the call carries them. */
export async function readFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let from = 0; from < bytes.length; from += chunk)
    binary += String.fromCharCode(...bytes.subarray(from, from + chunk));
  return { name: file.name.slice(-120), base64: btoa(binary) };
}

/** A call takes only so many arguments. */
const chunk = 16 * 1024;
