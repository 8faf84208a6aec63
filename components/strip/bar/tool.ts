import { make } from '../element';
import { type IconName, icon } from '../icons';

/** A button of the bar that is a drawing only. */
export function tool(name: string, drawing: IconName): HTMLButtonElement {
  return make('button', { type: 'button', class: 'tool', 'aria-label': name, title: name }, icon(drawing));
}
