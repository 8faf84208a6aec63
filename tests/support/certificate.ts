import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A server's key and certificate (PEM), and the pin that Chromium takes: base64 SHA-256 of the public key's SPKI. */
export interface Certificate {
  key: string;
  cert: string;
  pin: string;
}

const ECDSA_WITH_SHA256 = '2a8648ce3d040302';
const COMMON_NAME = '550403';
const SUBJECT_ALTERNATIVE_NAME = '551d11';
const TAG = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
};
const DNS_NAME = 0x82;
const EXTENSIONS = 0xa3;
const VERSION = 0xa0;

/**
 * A certificate for host names, signed by itself and valid for two days around now. Written by hand so that tests need
 * no openssl: an X.509 v3 structure in DER, https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function selfSigned(hosts: string[], now = Date.now()): Certificate {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const body = toBeSigned(hosts, spki, now);
  const signature = sign('sha256', body, privateKey);
  const whole = der(TAG.sequence, body, algorithm(), bits(signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
    pin: createHash('sha256').update(spki).digest('base64'),
  };
}

function toBeSigned(hosts: string[], spki: Buffer, now: number): Buffer {
  const name = nameOf(hosts[0] ?? 'localhost');
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  return der(
    TAG.sequence,
    der(VERSION, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, serial),
    algorithm(),
    name,
    der(TAG.sequence, utcTime(now - 86_400_000), utcTime(now + 86_400_000)),
    name,
    spki,
    der(EXTENSIONS, der(TAG.sequence, namesExtension(hosts))),
  );
}

function namesExtension(hosts: string[]): Buffer {
  const names = der(TAG.sequence, ...hosts.map((host) => der(DNS_NAME, Buffer.from(host))));
  return der(TAG.sequence, oid(SUBJECT_ALTERNATIVE_NAME), der(TAG.octets, names));
}

function nameOf(host: string): Buffer {
  const commonName = der(TAG.sequence, oid(COMMON_NAME), der(TAG.utf8, Buffer.from(host)));
  return der(TAG.sequence, der(TAG.set, commonName));
}

function algorithm(): Buffer {
  return der(TAG.sequence, oid(ECDSA_WITH_SHA256));
}

function oid(hex: string): Buffer {
  return der(TAG.oid, Buffer.from(hex, 'hex'));
}

function bits(content: Buffer): Buffer {
  return der(TAG.bits, Buffer.from([0]), content);
}

function utcTime(time: number): Buffer {
  const digits = new Date(time).toISOString().replace(/\D/g, '').slice(2, 14);
  return der(TAG.utcTime, Buffer.from(`${digits}Z`));
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
