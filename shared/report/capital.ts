/** The first letter large, for a line that begins with a weekday or a shift. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}
