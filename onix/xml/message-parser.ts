/**
 * Cuts a message into its header and its products, whichever of them the XML lets through.
 *
 * XML says to stop at the first error. We stop only where nothing more can be understood: a product whose tags do not
 * match is lost and told of, and the next one begins anew.
 */
import type { DecodedText } from './decode.js';
import { createPartCollector, type MessageFrame, type MessagePart } from './message-parts.js';
import { createXmlFeed, type Stop } from './xml-feed.js';

export interface MessageParser {
  readonly frame: MessageFrame;
  /** The parts that are complete now. */
  write(decoded: DecodedText): readonly MessagePart[];
  end(): readonly MessagePart[];
  /** Where and why nothing more can be understood; null while something can. */
  stopped(): Stop | null;
}

export function createMessageParser(): MessageParser {
  const parts = createPartCollector();
  const feed = createXmlFeed(parts);
  return {
    frame: parts.frame,
    stopped: feed.stopped,
    write({ text, repairs }) {
      let from = 0;
      // In pieces that end where something was put right, so that the parser stands at its line.
      for (const at of repairs) {
        feed.write(text.slice(from, at + 1));
        const message = `A byte that is none of the file’s encoding was read as ${JSON.stringify(text[at])}.`;
        parts.report({ line: feed.line(), message });
        from = at + 1;
      }
      feed.write(from === 0 ? text : text.slice(from));
      return parts.take();
    },
    end() {
      feed.end();
      return parts.take();
    },
  };
}
