import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';
import type { Rules as RulesPart } from './Rules';

// Each is loaded when it is asked for: few readers open one often, and the rows come the sooner.
const HelpDialog = lazy(async () => {
  const [{ HelpDialog }] = await Promise.all([import('@/components/HelpDialog'), import('./laterTexts')]);
  return { default: HelpDialog };
});
const ListsDialog = lazy(async () => {
  const [{ ListsDialog }] = await Promise.all([import('@/components/ListsDialog'), import('./laterTexts')]);
  return { default: ListsDialog };
});
const Rules = lazy(() => import('./Rules').then(({ Rules }) => ({ default: Rules })));

/** A dialog over the popup; the lists may begin with the form of one of them. */
export type Opened = { dialog: 'help' | 'rules' } | { dialog: 'lists'; begin?: string | undefined };

interface Props extends Omit<ComponentProps<typeof RulesPart>, 'lists'> {
  opened: Opened | undefined;
  /** All, and those that papers can be put on. */
  lists: ComponentProps<typeof ListsDialog>['lists'];
  papersLists: ComponentProps<typeof RulesPart>['lists'];
  /** What was said last. */
  children: ReactNode;
}

/** Whichever dialog is open. */
export function Dialogs({ opened, lists, papersLists, ...rest }: Props) {
  const { change, onClose, children } = rest;
  return (
    <Suspense>
      {opened?.dialog === 'help' && <HelpDialog onClose={onClose} />}
      {opened?.dialog === 'lists' && (
        <ListsDialog lists={lists} begin={opened.begin} change={change} onClose={onClose}>
          {children}
        </ListsDialog>
      )}
      {opened?.dialog === 'rules' && <Rules lists={papersLists} {...rest} />}
    </Suspense>
  );
}
