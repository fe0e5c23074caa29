/** The text of a QR code in the picture, or null while there is none. */
export type QrReader = (video: HTMLVideoElement) => Promise<string | null>;

type Detector = { detect(video: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> };
type Detectors = {
  new (options: { formats: 'qr_code'[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
};
const noneFound: Awaited<ReturnType<Detector['detect']>> = [];

/** The browser's own reader where it has one that knows QR codes, otherwise the library's, fetched now. Rejects where neither can be had. */
export async function makeQrReader(scope: object = globalThis): Promise<QrReader> {
  const own = (scope as { readonly BarcodeDetector?: Detectors }).BarcodeDetector;
  // An Android without Google's services has the name and no formats.
  const isOfUse = own !== undefined && (await own.getSupportedFormats()).includes('qr_code');
  const Reader: Detectors = isOfUse ? own : (await import('qr/decode.js')).BarcodeDetector;
  const reader = new Reader({ formats: ['qr_code'] });
  return async (video) => {
    if (video.readyState < video.HAVE_CURRENT_DATA) return null;
    const [found] = await reader.detect(video).catch(() => noneFound); // a picture that could not be read: there will be another
    return found?.rawValue ?? null;
  };
}
