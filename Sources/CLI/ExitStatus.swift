import ArgumentParser

/// What the command ends with; the highest wins.
enum ExitStatus: Int32, Comparable {
  /// Nothing wrong.
  case success = 0
  /// Findings of severity error.
  case findings = 1
  /// Input could not be read, or output could not be written.
  case unreadable = 2
  /// The command was not given as it must be.
  case usage = 64

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }

  /// Keeps the graver of the two.
  mutating func raise(to other: ExitStatus) { self = max(self, other) }

  /// Ends the command where something is wrong.
  func finish() throws {
    if self != .success { throw ExitCode(rawValue) }
  }
}
