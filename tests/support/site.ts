import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { selfSigned } from './certificate';

export const SITE = 'https://huggingface.co';
const HOSTS = ['huggingface.co', 'cdn-thumbnails.huggingface.co'];

export interface SiteRequest {
  url: URL;
  method: string;
  headers: IncomingMessage['headers'];
}

export interface Answer {
  status?: number;
  type?: string;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** Answers a request, or leaves it (undefined) to the next route. */
export type Route = (request: SiteRequest) => Answer | undefined | Promise<Answer | undefined>;

/** The site as a browser of the tests sees it. Every connection goes through `proxyPort`; other hosts are refused. */
export interface Site {
  proxyPort: number;
  /** For Chromium's pin list. */
  pin: string;
  /** What was asked of the site, oldest first. */
  requests: SiteRequest[];
  /** Hosts that were asked for and refused. */
  refused: string[];
  /** Puts a route before the others. */
  use(route: Route): void;
  close(): Promise<void>;
}

/**
 * Serves https://huggingface.co (and `alsoServe`) from this machine under an own certificate. The first route that
 * answers wins; what none answers is a 404.
 */
export async function startSite(routes: Route[], alsoServe: string[] = []): Promise<Site> {
  const hosts = [...HOSTS, ...alsoServe];
  const certificate = selfSigned(hosts);
  const log = { requests: [] as SiteRequest[], refused: [] as string[] };
  const pages = https.createServer(certificate, (asked, reply) => void answer(asked, reply, routes, log.requests));
  const proxy = http.createServer((_, reply) => reply.writeHead(403).end());
  const sockets = new Set<Duplex>();
  proxy.on('connection', (socket: Socket) => remember(socket, sockets));
  proxy.on('connect', ({ url = '' }, socket) => connect(url, socket, { hosts, pages, refused: log.refused }));
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  return {
    proxyPort: (proxy.address() as AddressInfo).port,
    pin: certificate.pin,
    ...log,
    use: (route) => void routes.unshift(route),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => proxy.close(closed));
    },
  };
}

function remember(socket: Socket, sockets: Set<Duplex>): void {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  // A browser that is killed resets its connections.
  socket.on('error', () => socket.destroy());
}

interface Doors {
  hosts: string[];
  pages: https.Server;
  refused: string[];
}

function connect(target: string, socket: Duplex, { hosts, pages, refused }: Doors): void {
  const host = target.replace(/:\d+$/, '');
  if (!hosts.includes(host)) {
    refused.push(host);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    return;
  }
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  pages.emit('connection', socket);
}

async function answer(asked: IncomingMessage, reply: ServerResponse, routes: Route[], log: SiteRequest[]) {
  const url = new URL(asked.url ?? '/', `https://${asked.headers.host}`);
  const request = { url, method: asked.method ?? 'GET', headers: asked.headers };
  log.push(request);
  const { status = 200, type = 'text/plain', headers, body } = (await firstAnswer(routes, request)) ?? NOT_FOUND;
  reply.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body);
}

const NOT_FOUND: Answer = { status: 404, body: 'Nothing stands here' };

async function firstAnswer(routes: Route[], request: SiteRequest): Promise<Answer | undefined> {
  for (const route of routes) {
    const found = await route(request);
    if (found) return found;
  }
  return undefined;
}

/** A page of HTML at one path. */
export function page(pathname: string, body: string, headers: Record<string, string> = {}): Route {
  return ({ url }) => (url.pathname === pathname ? { type: 'text/html; charset=utf-8', headers, body } : undefined);
}

/** A JSON answer at one path; `status` 404 or 429 for the site's refusals. */
export function json(pathname: string, value: unknown, status = 200): Route {
  const body = JSON.stringify(value);
  return ({ url }) => (url.pathname === pathname ? { status, type: 'application/json', body } : undefined);
}
