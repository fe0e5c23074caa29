import type { nbRescue } from './nb-rescue.ts';

export const enRescue: typeof nbRescue = {
  title: 'Read out',
  lead: 'What is on this phone only. Read it out to the coordinator, write it down, or share the file. Nothing is deleted here.',
  order: (bands) => `The numbers stand in this order: ${bands}.`,
  unsent: 'Not received',
  underWay: 'Under way, not saved as a count',
  nothing: 'Everything counted on this phone is received.',
  notCounted: (reason) => `not counted (${reason})`,
  soFar: (numbers) => `${numbers} so far`,
  police: (choice) => `Police present: ${choice}`,
  share: 'Share the file',
  download: 'Download the file',
  shared:
    'The file has been passed on. Ask the coordinator to confirm that it arrived; the counts stay on the phone until the server has received them.',
  notShared: 'The file was not shared. Try “Download the file”, or read the numbers out.',
};
