// @vitest-environment node
import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { json, page, type Site, startSite } from '@/tests/support/site';

let site: Site;
beforeAll(async () => {
  site = await startSite([
    json('/api/papers/2609.00001', { error: 'slow down' }, 429),
    page('/papers', '<p>first</p>'),
  ]);
});
afterAll(() => site.close());
beforeEach(() => {
  site.requests.length = 0;
  site.refused.length = 0;
});

/** A tunnel to a host, as browsers open one; gives the proxy's status with it. */
function tunnel(host: string): Promise<{ status: number; socket: Socket }> {
  return new Promise((resolve, reject) => {
    const request = http.request({ port: site.proxyPort, method: 'CONNECT', path: `${host}:443` });
    request.once('connect', ({ statusCode = 0 }, socket) => resolve({ status: statusCode, socket }));
    request.once('error', reject).end();
  });
}

async function get(host: string, path: string): Promise<{ status: number; body: string }> {
  const { socket } = await tunnel(host);
  const options = { host, path, socket, agent: false, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const request = https.get(options, (reply) => {
      let body = '';
      reply.on('data', (text: Buffer) => {
        body += text.toString();
      });
      reply.once('end', () => resolve({ status: reply.statusCode ?? 0, body }));
    });
    request.once('error', reject);
  });
}

describe('the site that tests serve', () => {
  it('answers under the real address, and remembers what was asked', async () => {
    expect(await get('huggingface.co', '/papers')).toEqual({ status: 200, body: '<p>first</p>' });
    expect(site.requests.map(({ url }) => url.href)).toEqual(['https://huggingface.co/papers']);
  });

  it('gives refusals of the API as they were asked for', async () => {
    expect((await get('huggingface.co', '/api/papers/2609.00001')).status).toBe(429);
  });

  it('has nothing at other paths', async () => {
    expect((await get('huggingface.co', '/models')).status).toBe(404);
  });

  it('lets a route added later go first', async () => {
    site.use(page('/papers', '<p>second</p>'));
    expect((await get('huggingface.co', '/papers')).body).toBe('<p>second</p>');
  });

  it('refuses every other host, and remembers which', async () => {
    const { status, socket } = await tunnel('huggingface.co.example');
    socket.destroy();
    expect(status).toBe(403);
    expect(site.refused).toEqual(['huggingface.co.example']);
  });
});
