/** Colours by their meaning; never by colour alone. */
export interface Paint {
  error(text: string): string;
  warn(text: string): string;
  info(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
}

const leaveUnpainted = (text: string) => text;

/** No colours. */
export const PLAIN: Paint = {
  error: leaveUnpainted,
  warn: leaveUnpainted,
  info: leaveUnpainted,
  good: leaveUnpainted,
  strong: leaveUnpainted,
  faint: leaveUnpainted,
};
