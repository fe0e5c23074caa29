/** Why there is no picture: somebody said no, there is no camera, or another app has it. */
export type CameraFailure = 'refused' | 'absent' | 'busy';

type Devices = Pick<MediaDevices, 'getUserMedia'>;

/** Asks for the camera on the back, and for nothing that can be heard. The phone asks the person, if it has not before. */
export async function openCamera(devices: Devices | undefined): Promise<MediaStream | CameraFailure> {
  if (!devices) return 'absent';
  const video = { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } };
  try {
    return await devices.getUserMedia({ video, audio: false });
  } catch (error) {
    return failureOf((error as DOMException).name);
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function failureOf(name: string): CameraFailure {
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'absent';
}
