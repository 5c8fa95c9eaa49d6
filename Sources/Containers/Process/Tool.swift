import Glibc

/// A program of the system, found once.
public struct Tool: Sendable, Equatable {
  /// Where it stands.
  public let path: String

  /// The first of `names` that stands, executable, in one of the directories of a search path.
  public init?(_ names: String..., searchPath: String? = nil) {
    let directories = (searchPath ?? Self.environmentPath).split(separator: ":")
    let candidates = names.flatMap { name in directories.map { "\($0)/\(name)" } }
    guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else { return nil }
    path = found
  }

  private static var environmentPath: String {
    getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
  }
}
