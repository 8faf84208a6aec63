import { describe, expect, it } from 'vitest';
import { paperLinks } from '@/lib/feed/addresses';
import { codeUrl, httpsUrl, thumbnailUrl } from '@/lib/feed/safeUrl';
import type { ArxivId } from '@/lib/paper';

const HOSTILE: [string, string][] = [
  ['U01', 'javascript:alert(1)'],
  ['U02', 'JaVaScRiPt:alert(1)'],
  ['U03', ' java\tscript:alert(1)'],
  ['U04', 'java\nscript:alert(1)'],
  ['U05', '\u0001javascript:alert(1)'],
  ['U06', 'data:text/html,<script>alert(1)</script>'],
  ['U07', 'vbscript:msgbox(1)'],
  ['U08', 'blob:https://huggingface.co/x'],
  ['U09', 'filesystem:https://huggingface.co/temporary/x'],
  ['U10', 'file:///etc/passwd'],
  ['U11', 'chrome-extension://abc/x'],
  ['U12', '//evil.com/x'],
  ['U13', 'https://huggingface.co@evil.com/'],
  ['U14', 'https://huggingface.co.evil.com/'],
  ['U15', 'https://evil.com\\@huggingface.co/'],
  ['U16', 'https:huggingface.co'],
  ['U17', 'http://127.0.0.1:23119/'],
  ['U18', 'https://xn--hggingface-9db.co/'],
  ['U18, as letters', 'https://hüggingface.co/'],
  ['U19, 8 KB', `https://github.com/${'a'.repeat(8192)}`],
  ['U19, credentials', 'https://reader:secret@github.com/a/b'],
  ['U19, user only', 'https://reader@github.com/a/b'],
  ['U19, port 0', 'https://github.com:0/a/b'],
  ['U19, other port', 'https://github.com:8443/a/b'],
  ['U19, IPv6 zone', 'https://[fe80::1%25eth0]/'],
  ['U19, IPv6', 'https://[::1]/'],
  ['U19, IPv4', 'https://127.0.0.1/'],
  ['U19, IPv4 as a number', 'https://2130706433/'],
  ['U19, no domain', 'https://localhost/'],
  ['plain http', 'http://github.com/a/b'],
  ['a line break inside', 'https://git\nhub.com/a/b'],
  ['nothing', ''],
];

describe('an address that a page says', () => {
  it.each(HOSTILE)('%s is linked neither as code nor as project', (_name, url) => {
    const paper = { id: '2503.02130' as ArxivId, title: 'On Reading', authors: [], keywords: [] };
    const kinds = paperLinks({ ...paper, codeUrl: url, projectUrl: url }).map(({ kind }) => kind);
    expect(kinds).toEqual(['site', 'pdf', 'arxiv', 'alphaxiv']);
    expect(thumbnailUrl(url)).toBeUndefined();
  });

  it.each([undefined, null, 7, ['https://github.com/a/b'], { href: 'https://github.com/a/b' }])(
    'is none when it is %j',
    (said) => expect(httpsUrl(said)).toBeUndefined(),
  );

  it.each([
    ['https://on-reading.example', 'https://on-reading.example/'],
    [' https://On-Reading.example/a b'.replace(' b', '%20b'), 'https://on-reading.example/a%20b'],
    ['HTTPS://medium.example/@reader?x=1#y', 'https://medium.example/@reader?x=1#y'],
    ['https://github.com:443/a', 'https://github.com/a'],
  ])('%s is linked as %s', (said, href) => expect(httpsUrl(said)).toBe(href));

  it.each([
    ['https://github.com/a/b', true],
    ['https://www.github.com/a/b', true],
    ['https://gitlab.com/a/b', true],
    ['https://huggingface.co/a/b', true],
    ['https://github.com.evil.com/a/b', false],
    ['https://evilgithub.com/a/b', false],
  ])('%s is code: %s', (said, isCode) => expect(codeUrl(said) !== undefined).toBe(isCode));

  it('has at most 2,000 letters, as said and as spelt out', () => {
    const ofLength = (length: number) => 'https://on-reading.example/'.padEnd(length, 'a');
    expect(httpsUrl(ofLength(2000))).toHaveLength(2000);
    expect(httpsUrl(ofLength(2001))).toBeUndefined();
    expect(httpsUrl(`https://on-reading.example/${'ü'.repeat(500)}`)).toBeUndefined();
  });

  it('is a thumbnail only on the hosts of the site', () => {
    expect(thumbnailUrl('https://cdn-thumbnails.huggingface.co/a.png')).toBe(
      'https://cdn-thumbnails.huggingface.co/a.png',
    );
    expect(thumbnailUrl('https://tracker.example/a.png')).toBeUndefined();
    expect(thumbnailUrl('https://evilhuggingface.co/a.png')).toBeUndefined();
  });
});
