import { basename, dirname } from 'node:path';

/** What one system call did to a folder, in the order in which the calls returned. Files are told by their names alone. */
export type Step =
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'unlink'; readonly name: string }
  | { readonly kind: 'sync'; readonly name: string }
  | { readonly kind: 'write'; readonly name: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly name: string; readonly length: number }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'syncFolder' }
  /** The server has told somebody that it holds these events. */
  | { readonly kind: 'acknowledge'; readonly ids: readonly string[] };

/** For strace: every call that changes a file or a folder, or sends an answer; all bytes, in hexadecimal. */
export const straceArgs = [
  ...['-f', '-qq', '-xx', '-y', '-s', '1000000', '-e'],
  'trace=openat,pwrite64,write,writev,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat,renameat2',
];

/** Reads what strace wrote. @throws for a call that changes the folder in a way that is not known here */
export function readSteps(text: string, folder: string): readonly Step[] {
  const unfinished = new Map<string, string>();
  const appended = new Map<string, number>();
  const known = new Set<string>();
  const steps: Step[] = [];
  for (const line of text.split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const begun = /^(.*) <unfinished \.\.\.>$/.exec(rest)?.[1];
    if (begun !== undefined) {
      unfinished.set(pid, begun);
      continue;
    }
    const call = rest.replace(/^<\.\.\. \w+ resumed>/, () => unfinished.get(pid) ?? '');
    for (const step of toSteps(call, folder, known, appended)) {
      if (step.kind === 'create') known.add(step.name);
      if (step.kind === 'unlink') known.delete(step.name);
      if (step.kind === 'rename') known.add(step.to).delete(step.name);
      steps.push(step);
    }
  }
  return steps;
}

function toSteps(
  call: string,
  folder: string,
  known: ReadonlySet<string>,
  appended: Map<string, number>,
): readonly Step[] {
  const [, name = '', args = '', result = ''] = /^(\w+)\((.*)\) += (-?\d+)/.exec(call) ?? [];
  if (result === '' || result.startsWith('-')) return [];
  const texts = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => toBytes(hex));
  const fd = toBytes(/^\d+<((?:\\x[0-9a-f]{2})*)>/.exec(args)?.[1] ?? '').toString();
  const inFolder = (path: string) => (dirname(path) === folder ? basename(path) : undefined);
  const file = inFolder(fd);
  const named = texts.map((text) => inFolder(text.toString()));
  switch (name) {
    case 'openat': {
      const opened = named[0];
      if (opened === undefined || !args.includes('O_CREAT') || known.has(opened)) return [];
      return [{ kind: 'create', name: opened }];
    }
    case 'pwrite64':
      if (file === undefined) return [];
      return [{ kind: 'write', name: file, at: Number(/, (\d+)$/.exec(args)?.[1]), bytes: texts[0]! }];
    case 'write':
    case 'writev': {
      const bytes = Buffer.concat(texts);
      if (file === undefined) return acknowledged(bytes);
      const at = appended.get(file) ?? 0;
      appended.set(file, at + bytes.length);
      return [{ kind: 'write', name: file, at, bytes }];
    }
    case 'ftruncate':
      return file === undefined ? [] : [{ kind: 'truncate', name: file, length: Number(/, (\d+)$/.exec(args)?.[1]) }];
    case 'fsync':
    case 'fdatasync':
      if (fd === folder) return [{ kind: 'syncFolder' }];
      return file === undefined ? [] : [{ kind: 'sync', name: file }];
    case 'unlink':
    case 'unlinkat':
      return named[0] === undefined ? [] : [{ kind: 'unlink', name: named[0] }];
    default: {
      const [from, to] = named;
      if (from === undefined && to === undefined) return [];
      if (from === undefined || to === undefined) throw new Error(`a file moved in or out of the folder: ${call}`);
      return [{ kind: 'rename', name: from, to }];
    }
  }
}

function acknowledged(bytes: Buffer): readonly Step[] {
  const text = bytes.toString();
  const ids = [...text.matchAll(/"id":"([0-9a-f-]{36})","h":"[0-9a-f]{64}","state":"(?:stored|duplicate)"/g)];
  return ids.length === 0 ? [] : [{ kind: 'acknowledge', ids: ids.map(([, id = '']) => id) }];
}

function toBytes(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}
