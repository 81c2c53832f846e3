/** The package has no declarations of its own. */
declare module "heic-decode" {
  /** Decodes the primary picture, turned as it says, to 4 bytes a pixel. @throws where it is none */
  export default function decode(options: { buffer: Uint8Array }): Promise<{
    width: number;
    height: number;
    data: Uint8ClampedArray;
  }>;
}
