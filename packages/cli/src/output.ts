/** Where a command writes: text a person or a program reads, and the reason it could not run. Each call is whole lines. */
export interface Output {
  write(text: string): void;
  error(text: string): void;
}
