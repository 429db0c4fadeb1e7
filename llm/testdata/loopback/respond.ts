import type { ServerResponse } from 'node:http';

export function json(response: ServerResponse, status: number, value: object): void {
  plain(response, status, 'application/json', JSON.stringify(value));
}

export function refuse(response: ServerResponse, status: number, type: string, words: string, retryAfter?: string): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  json(response, status, { type: 'error', error: { type, message: words } });
}

export function plain(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type });
  response.end(text);
}
