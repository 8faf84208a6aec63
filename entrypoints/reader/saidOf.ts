import './laterTexts';
import { t } from '#i18n';
import type { Said } from '@/components/Notice';
import type { List } from '@/lib/library/clip';
import type { ChangeAnswer, Gesture } from '@/lib/library/gesture';
import { isSavedSearch } from '@/lib/library/savedSearch';

/**
 * One sentence for what a gesture did; undefined for what needs no words: writing a note. `all`: whatever it is, it is
 * worth a look.
 */
export function saidOf(gesture: Gesture, answer: ChangeAnswer, lists: readonly List[], all = false): Said | undefined {
  const text = sentence(gesture, answer, lists);
  if (text === undefined) return undefined;
  if (gesture.verb === 'undo') return { text, ...wayBack(answer), seen: true };
  // What many papers went through at once is seldom in view as a whole.
  const isMany = 'ids' in gesture && gesture.ids.length > 1;
  const isShown = all || isMany || SHOWN.has(gesture.verb);
  return { text, step: isShown ? answer.step : undefined, seen: isShown };
}

/** What takes something out of sight, or leads elsewhere: worth a look, and an Undo. */
const SHOWN: ReadonlySet<Gesture['verb']> = new Set([
  'remove',
  'purge',
  'deleteList',
  'deleteRule',
  'saveSearch',
  'renameTag',
  'colourTag',
  'deleteTags',
  'tellApart',
] as const);

/** An undo is taken back by its own step; what was done again, by Undo once more. */
function wayBack({ step, undone }: ChangeAnswer): Pick<Said, 'step' | 'isUndo'> {
  return undone ? { step, isUndo: undone !== 'undo' } : {};
}

function sentence(gesture: Gesture, answer: ChangeAnswer, lists: readonly List[]): string | undefined {
  const nameOf = (id: string | undefined) => lists.find((list) => list.id === id)?.name ?? '';
  const isSearch = (id: string) => lists.some((list) => list.id === id && isSavedSearch(list));
  switch (gesture.verb) {
    case 'clip':
      return t('popup.said.clipped');
    case 'remove':
      return t('popup.said.removed');
    case 'purge':
      return t('popup.said.purged');
    case 'star':
      return t(gesture.on ? 'popup.said.starred' : 'popup.said.unstarred');
    case 'status':
      return t('popup.said.status', { status: t(`paper.${gesture.status}`) });
    case 'tag':
      return gesture.add.length
        ? t('popup.said.tagged', { tag: gesture.add.join(', ') })
        : t('popup.said.untagged', { tag: gesture.drop.join(', ') });
    case 'list':
      return gesture.add.length
        ? t('popup.said.listed', { list: nameOf(gesture.add[0]) })
        : t('popup.said.unlisted', { list: nameOf(gesture.drop[0]) });
    case 'createList':
      return t('popup.said.listCreated', { list: gesture.name });
    case 'renameList':
      return isSearch(gesture.list)
        ? t('popup.said.searchRenamed', { list: gesture.name })
        : t('popup.said.listRenamed', { list: gesture.name });
    case 'deleteList':
      return isSearch(gesture.list)
        ? t('popup.said.searchDeleted', { list: nameOf(gesture.list) })
        : t('popup.said.listDeleted', { list: nameOf(gesture.list) });
    case 'saveSearch':
      return t('popup.said.searchSaved', { list: gesture.name });
    case 'changeSearch':
      return t('popup.said.searchChanged', { list: nameOf(gesture.list) });
    case 'orderLists':
      return t('popup.said.listsOrdered');
    case 'undim':
      return t('popup.said.undimmed');
    case 'undo':
      return undone(answer, gesture.again);
    default:
      return aboutTags(gesture, answer) ?? aboutRules(gesture);
  }
}

function aboutTags(gesture: Gesture, { merged }: ChangeAnswer): string | undefined {
  switch (gesture.verb) {
    case 'renameTag':
      return t(merged ? 'popup.said.tagMerged' : 'popup.said.tagRenamed', { tag: gesture.label });
    case 'colourTag':
      return t(gesture.colour ? 'popup.said.tagColoured' : 'popup.said.tagPlain', { tag: gesture.tag });
    case 'deleteTags':
      return gesture.tags.length === 1
        ? t('popup.said.tagDeleted', { tag: gesture.tags[0] ?? '' })
        : t('popup.said.tagsDeleted', { count: gesture.tags.length });
    case 'tellApart':
      return t('popup.said.toldApart', { tags: gesture.tags.join(', ') });
    default:
      return undefined;
  }
}

function aboutRules(gesture: Gesture): string | undefined {
  switch (gesture.verb) {
    case 'saveRule':
      return t(gesture.on ? 'popup.said.ruleOn' : 'popup.said.ruleKept');
    case 'switchRule':
      return t(gesture.on ? 'popup.said.ruleOn' : 'popup.said.ruleOff');
    case 'deleteRule':
      return t('popup.said.ruleDeleted');
    default:
      return undefined;
  }
}

function undone({ undone: verb, rule }: ChangeAnswer, again = false): string {
  if (verb === 'rule' && !rule) return t('popup.said.undoneGoneRule');
  if (verb) return t(`popup.said.undone.${verb}`, { rule: rule ?? '' });
  return t(again ? 'popup.said.nothingToRedo' : 'popup.said.nothingToUndo');
}
