/** Which system a call goes to: the id for logs and metrics, the name for people. */
export interface Upstream {
  readonly id: string;
  readonly name: string;
}
