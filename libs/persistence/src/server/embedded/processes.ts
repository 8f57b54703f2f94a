import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process as the system describes it. `started` tells two processes with one id apart. */
export interface ProcessInfo {
  readonly program: string;
  readonly state: string;
  readonly started: string;
}

/** Looks at a process; null when there is none with this id, or only its unreaped remains (a zombie). */
export function inspectProcess(pid: number): ProcessInfo | null {
  const info = process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  return info === null || info.state.startsWith('Z') ? null : info;
}

/** /proc/<pid>/stat: the program stands in brackets and may hold spaces; state is field 3, start time field 22. */
function fromProc(pid: number): ProcessInfo | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  const found = stat === null ? null : /^\d+ \((.*)\) (.*)$/s.exec(stat);
  if (!found) return null;
  const fields = (found[2] ?? '').split(' ');
  return { program: found[1] ?? '', state: fields[0] ?? '', started: fields[19] ?? '' };
}

function fromPs(pid: number): ProcessInfo | null {
  if (process.platform === 'win32') return fromSignal(pid);
  const out = spawnSync('ps', ['-o', 'stat=,lstart=,comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  const found = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*?)\s*$/s.exec(out);
  if (!found) return null;
  return { state: found[1] ?? '', started: found[2] ?? '', program: (found[3] ?? '').split('/').at(-1) ?? '' };
}

function fromSignal(pid: number): ProcessInfo | null {
  try {
    process.kill(pid, 0);
    return { program: 'postgres', state: 'R', started: '' };
  } catch {
    return null;
  }
}

/** The text of a small file; null when it cannot be read. */
export function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** `<pid> <start time>` of this process, as written into locks and leases. */
export function ownIdentity(): string {
  return `${process.pid} ${inspectProcess(process.pid)?.started ?? ''}`;
}

/** True while the very process that wrote this identity lives. */
export function isAlive(identity: string): boolean {
  const [pid = '', ...started] = identity.trim().split(' ');
  const info = /^\d+$/.test(pid) ? inspectProcess(Number(pid)) : null;
  return info !== null && info.started === started.join(' ');
}
