export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
type Size = Pick<Box, 'width' | 'height'>;

export interface MenuPlace {
  left: number;
  top: number;
  /** What fits on the chosen side, px. */
  maxHeight: number;
}

/** Between the button and the menu, and between the menu and the window's edge, px. */
const GAP = 6;
const EDGE = 8;

/** Below the button, or above it where there is more room; always within the window. All in px of the window. */
export function menuPlace(button: Box, menu: Size, view: Size): MenuPlace {
  const below = view.height - (button.top + button.height) - GAP - EDGE;
  const above = button.top - GAP - EDGE;
  const isBelow = menu.height <= below || below >= above;
  const maxHeight = Math.max(isBelow ? below : above, 0);
  const height = Math.min(menu.height, maxHeight);
  const top = isBelow ? button.top + button.height + GAP : button.top - GAP - height;
  const left = Math.max(EDGE, Math.min(button.left, view.width - menu.width - EDGE));
  return { left, top, maxHeight };
}

/** True while some of the button can be seen. */
export function isInWindow(button: Box, view: Size): boolean {
  const { left, top, width, height } = button;
  return left + width > 0 && top + height > 0 && left < view.width && top < view.height;
}
