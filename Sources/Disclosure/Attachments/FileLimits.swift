/// What a file from outside may be.
public struct FileLimits: Hashable, Sendable {
  /// The largest file, in bytes.
  public var bytes = 50 << 20
  /// How many points a picture may have, width times height.
  public var pixels = 100_000_000
  /// How many entries an archive may have.
  public var entries = 10_000
  /// What all entries of an archive may unpack to, in bytes.
  public var unpackedBytes = 1 << 30
  /// How many times larger than packed a large archive may be.
  public var ratio = 400

  /// The usual limits: 50 MB, a hundred million points, ten thousand entries that unpack to 1 GB.
  public init() {}
}

/// Why a file is not accepted.
public enum FileRefusal: DomainRefusal, Equatable {
  /// There is nothing in it.
  case empty
  /// It is larger than the limit, in bytes.
  case tooLarge(limit: Int)
  /// It is none of the kinds that are accepted.
  case unknownKind
  /// It is a page or a drawing that could carry a script.
  case markup
  /// It begins like one of the kinds, but is cut off or put together wrongly.
  case damaged
  /// It is locked by a password, so that nobody can examine it.
  case locked
  /// It carries macros.
  case macros
  /// It would unpack to more than the limits.
  case swells
  /// An entry of the archive would leave the folder that it is unpacked to.
  case escapes
  /// The picture has more points than the limit.
  case tooManyPixels

  /// The key of the sentence in the catalogue of texts.
  public var key: String {
    switch self {
    case .empty: "file.empty"
    case .tooLarge: "file.tooLarge"
    case .unknownKind: "file.unknownKind"
    case .markup: "file.markup"
    case .damaged: "file.damaged"
    case .locked: "file.locked"
    case .macros: "file.macros"
    case .swells: "file.swells"
    case .escapes: "file.escapes"
    case .tooManyPixels: "file.tooManyPixels"
    }
  }

  /// What stands in the sentence.
  public var arguments: [String: String] {
    if case .tooLarge(let limit) = self { ["megabytes": String(limit >> 20)] } else { [:] }
  }
}
