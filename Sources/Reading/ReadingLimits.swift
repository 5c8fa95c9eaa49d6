/// What reading one file may cost.
public struct ReadingLimits: Sendable {
  /// The largest file, in bytes.
  public var fileBytes: Int
  /// The most that a container may unpack to, in bytes.
  public var unpackedBytes: Int
  /// The most characters of text; the longest report has a tenth of it.
  public var characters: Int
  /// How long a helper process may run, in seconds.
  public var helperSeconds: Int

  /// Limits of one's own.
  public init(fileBytes: Int, unpackedBytes: Int, helperSeconds: Int, characters: Int = 1_000_000) {
    self.fileBytes = fileBytes
    self.unpackedBytes = unpackedBytes
    self.helperSeconds = helperSeconds
    self.characters = characters
  }

  /// 50 MB a file, 200 MB unpacked, a million characters, 4 seconds a helper.
  public static let standard = ReadingLimits(fileBytes: 50 << 20, unpackedBytes: 200 << 20, helperSeconds: 4)
}
