import * as v from 'valibot';
import { shapes } from '@/lib/messageShapes';
import { type Envelope, NotAllowedError, type Protocol } from '@/lib/messages';
import { report } from '@/lib/report';

/** Who sent a message: one of our own pages, or the content script of a tab on the site. */
export type Caller = { from: 'extension' } | { from: 'page'; tabId: number };

/** What the background does for each message. */
export type Doors = { [K in keyof Protocol]: (body: Protocol[K][0], caller: Caller) => Promise<Protocol[K][1]> };

/** More than this in a second no reader's hand sends, and no strip asks for. */
const MOST_PER_SECOND = 20;

/**
 * Counts the messages of each tab, so that a hostile page cannot keep the background busy. Gestures are counted apart:
 * letters typed fast, each asking for suggestions, must not cost the gesture that follows them.
 */
export function rateGate(now: () => number): (caller: Caller, raw: unknown) => boolean {
  const sent = new Map<string, { since: number; count: number }>();
  return (caller, raw) => {
    if (caller.from === 'extension') return true;
    const key = `${caller.tabId} ${isGesture(raw)}`;
    const known = sent.get(key);
    const current = known && now() - known.since < 1_000 ? known : { since: now(), count: 0 };
    current.count++;
    sent.set(key, current);
    return current.count <= MOST_PER_SECOND;
  };
}

function isGesture(raw: unknown): boolean {
  return v.is(v.object({ type: v.literal('change') }), raw);
}

/** Answers one raw message: who may ask is settled by the caller, what is asked is parsed here; failures keep their names. */
export async function answer(doors: Doors, raw: unknown, caller: Caller): Promise<Envelope> {
  try {
    return { ok: true, value: await enter(doors, raw, caller) };
  } catch (error) {
    report(error);
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, name, message };
  }
}

function enter(doors: Doors, raw: unknown, caller: Caller): Promise<unknown> {
  const envelope = v.safeParse(v.object({ type: v.picklist(Object.keys(shapes)), body: v.unknown() }), raw);
  if (!envelope.success) throw new NotAllowedError('no such message');
  const type = envelope.output.type as keyof Protocol;
  return through(doors, type, envelope.output.body, caller);
}

function through<K extends keyof Protocol>(doors: Doors, type: K, body: unknown, caller: Caller): Promise<unknown> {
  const parsed = v.safeParse(shapes[type], body);
  if (!parsed.success) throw new NotAllowedError(`${type}: ${parsed.issues[0].message}`);
  return doors[type](parsed.output, caller);
}
