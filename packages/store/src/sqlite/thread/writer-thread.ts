// The thread that writes: opens the database, then answers one batch after the other, until it is told to close.
import { parentPort, workerData, type MessagePort } from "node:worker_threads";
import { openWriter, type Writer, type WriterSettings } from "../writer.ts";
import { carriedError } from "../../batches/carried-error.ts";
import type { FromThread, ToThread } from "./messages.ts";

async function start(port: MessagePort, settings: WriterSettings): Promise<void> {
  const say = (message: FromThread, transfer: ArrayBuffer[] = []): void => {
    port.postMessage(message, transfer);
  };
  try {
    const writer = await openWriter(settings);
    port.on("message", (message: ToThread) => {
      if (message === "close") close(writer, port);
      else {
        const answer = writer.write(message);
        say(answer, [answer.buffer]);
      }
    });
    say("open");
  } catch (error) {
    say(carriedError(error));
    port.close();
  }
}

function close(writer: Writer, port: MessagePort): void {
  writer.close();
  port.close();
}

if (parentPort !== null) void start(parentPort, workerData as WriterSettings);
