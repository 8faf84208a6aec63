import { writeFileSync } from 'node:fs';
import type { Bidi } from './bidi';
import { elementInPage, elementInRoot, type RemoteElement } from './firefoxElements';
import { patiently } from './patiently';

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** A tab of Firefox, with a reader's hands. */
export class FirefoxTab {
  constructor(
    private bidi: Bidi,
    readonly context: string,
  ) {}

  async goto(url: string): Promise<void> {
    await this.send('browsingContext.navigate', { url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.send('browsingContext.reload', { wait: 'complete' });
  }

  /** The JSON value of an expression; a promise is awaited. */
  evaluate<T>(expression: string): Promise<T> {
    return this.call<T>(`() => (${expression})`, []);
  }

  /** The first truthy value of an expression; looks again until `patience` ms have passed. */
  poll<T>(expression: string, patience?: number): Promise<T> {
    return patiently(expression, async () => (await this.evaluate<T>(expression)) || undefined, patience);
  }

  /** The first element that a selector finds inside a shadow root, closed too, of what `within` finds. */
  inStrip(within: string, selector: string): Promise<RemoteElement> {
    return patiently(`${within} ${selector}`, () => elementInRoot(this.bidi, this.context, { within, selector }));
  }

  /** The JSON value of a function of an element, written as text: `(e) => e.textContent`. */
  ask<T>(element: RemoteElement, question: string): Promise<T> {
    return this.call<T>(question, [element]);
  }

  /** A trusted click in the middle of an element, or of the first that a selector finds. */
  async click(target: RemoteElement | string): Promise<void> {
    const element = typeof target === 'string' ? await this.find(target) : target;
    await patiently('the element to stand in view', async () => {
      await this.ask(element, '(e) => e.scrollIntoView({ block: "center", behavior: "instant" })');
      return (await this.tryClick(element)) || undefined;
    });
  }

  /** False while the page glides or is drawn again: a move that found nothing has pressed nothing. */
  private async tryClick(element: RemoteElement): Promise<boolean> {
    if (!(await this.ask<boolean>(element, STANDS_STILL))) return false;
    try {
      await this.send('input.performActions', { actions: [clickOn(element)] });
      return true;
    } catch (error) {
      if (String(error).includes('out of bounds')) return false;
      throw error;
    }
  }

  /** Letters and keys where the focus is; keys by their WebDriver code, Enter is \uE007. */
  async type(text: string): Promise<void> {
    await this.send('input.performActions', { actions: [keysOf(text)] });
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.send<{ data: string }>('browsingContext.captureScreenshot');
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async close(): Promise<void> {
    await this.send('browsingContext.close');
  }

  private find(selector: string): Promise<RemoteElement> {
    return patiently(selector, () => elementInPage(this.bidi, this.context, selector));
  }

  private send<R>(method: string, params: Record<string, unknown> = {}): Promise<R> {
    return this.bidi.send<R>(method, { context: this.context, ...params });
  }

  /** Values travel as JSON: BiDi's own form of objects would have to be unpacked again. */
  private async call<T>(question: string, args: RemoteElement[]): Promise<T> {
    const { result, exceptionDetails } = await this.bidi.send<Evaluated>('script.callFunction', {
      functionDeclaration: `async (...args) => JSON.stringify((await (${question})(...args)) ?? null)`,
      arguments: args,
      target: { context: this.context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result?.value ?? 'null') as T;
  }
}

const STANDS_STILL = `async (e) => {
  const at = () => JSON.stringify(e.getBoundingClientRect());
  const before = at();
  await new Promise((wake) => setTimeout(wake, 60));
  return before === at();
}`;

function clickOn({ sharedId }: RemoteElement) {
  const actions = [
    { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}

function keysOf(text: string) {
  const actions = [...text].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { type: 'key', id: 'keyboard', actions };
}
