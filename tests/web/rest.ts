import type { Ready } from "./server.ts";

/** The server that these stories talk to. */
export const ready = JSON.parse(process.env["REEVE_READY"] ?? "{}") as Ready;

/** An answer of the REST API. */
export interface Answer {
  status: number;
  body: unknown;
  /** The number of the request, by which the log of requests knows it. */
  requestId: string;
}

/** Calls of the REST API with one pair of keys. */
export class Rest {
  constructor(
    private readonly publicKey: string,
    private readonly privateKey: string,
  ) {}

  /** The key pair with full access. */
  static full(): Rest {
    return new Rest(ready.publicKey, ready.privateKey);
  }

  /** Sends one request and reads its answer. */
  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const token = Buffer.from(`${ready.company}+${this.publicKey}:${this.privateKey}`).toString("base64");
    const response = await fetch(`${ready.url}/v4_6_release/apis/3.0${path}`, {
      method,
      headers: {
        authorization: `Basic ${token}`,
        clientId: "00000000-0000-0000-0000-000000000001",
        ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text.length === 0 ? null : JSON.parse(text), requestId: response.headers.get("x-cw-request-id") ?? "" };
  }

  /** Sends one request that must succeed, and answers its body. */
  async must<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.call(method, path, body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }
}
