import { execFileSync } from 'node:child_process';

/**
 * SIGKILL to a process that leads a group and to all of the group, as a power cut ends them; done when none of them is
 * left and no process has the profile on its command line: one that is still dying would write into the next start's files.
 */
export async function killGroup(leader: number, profile: string): Promise<void> {
  process.kill(-leader, 'SIGKILL');
  while (living().some(({ group, line }) => group === leader || line.includes(profile)))
    await new Promise((wake) => setTimeout(wake, 20));
}

/** A process that is dead and only not yet taken notice of has let go of its files. */
function living(): { group: number; line: string }[] {
  const table = execFileSync('ps', ['-eo', 'pgid=,stat=,args='], { encoding: 'utf8' });
  return table.split('\n').flatMap((row) => {
    const [, group = '', state = '', line = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(row) ?? [];
    return state && !state.startsWith('Z') ? [{ group: Number(group), line }] : [];
  });
}
