// @vitest-environment node
import { createHash, X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { selfSigned } from '@/tests/support/certificate';

const NOON = Date.parse('2026-09-30T12:00:00Z');
const { cert, pin } = selfSigned(['papers.example', 'pictures.papers.example'], NOON);
const certificate = new X509Certificate(cert);

it('is signed by its own key', () => {
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});

it('names every host', () => {
  expect(certificate.checkHost('papers.example')).toBe('papers.example');
  expect(certificate.checkHost('pictures.papers.example')).toBe('pictures.papers.example');
  expect(certificate.checkHost('elsewhere.example')).toBeUndefined();
});

it('holds from a day before to a day after', () => {
  expect(Date.parse(certificate.validFrom)).toBe(NOON - 86_400_000);
  expect(Date.parse(certificate.validTo)).toBe(NOON + 86_400_000);
});

it('comes with the pin of its public key', () => {
  const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
  expect(pin).toBe(createHash('sha256').update(spki).digest('base64'));
});
