import type { Gesture } from '@/lib/library/gesture';

/** Sends a gesture to whoever writes; gestures of one `step` are undone together. Throws what went wrong. */
export type Change = (gesture: Gesture, step?: string) => Promise<void>;
