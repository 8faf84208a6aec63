import type { ChangeRequest, Gesture } from '@/lib/library/gesture';

/**
 * Sends a gesture to whoever writes; gestures of one `step` are undone together, and one `op` is applied once however
 * often it is sent. Throws what went wrong.
 */
export type Change = (gesture: Gesture, names?: Pick<ChangeRequest, 'op' | 'step'>) => Promise<void>;
