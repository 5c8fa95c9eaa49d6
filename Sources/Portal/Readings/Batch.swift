public import Disclosure
public import Foundation
public import Reading

/// The files of one drop and what was read from them.
public struct Batch: Sendable {
  /// One file of the drop.
  public struct Entry: Sendable {
    /// The name of the file, cleaned.
    public var name: String
    /// How many bytes it had.
    public var size: Int
    /// The report, or why there is none.
    public var outcome: Result<AnnualReport, ReadingRefusal>

    /// The report, if it could be read.
    public var report: AnnualReport? { try? outcome.get() }

    /// A file with what was read from it.
    public init(name: String, size: Int, outcome: Result<AnnualReport, ReadingRefusal>) {
      self.name = name
      self.size = size
      self.outcome = outcome
    }
  }

  /// The files, in the order in which they were dropped.
  public let entries: [Entry]
  /// The outcome of the standard checks of each file that could be read.
  public let standard: [CheckedReport?]
  /// When it is forgotten.
  public let expiry: Date

  /// The files with the outcome of their standard checks.
  public init(entries: [Entry], standard: [CheckedReport?], expiry: Date) {
    self.entries = entries
    self.standard = standard
    self.expiry = expiry
  }

  /// The numbers of the entries that hold a report.
  var readable: [Int] { entries.indices.filter { entries[$0].report != nil } }

  /// The report `index` checked as `options` say; nil where it could not be read.
  func checked(_ index: Int, options: CheckOptions = CheckOptions()) -> CheckedReport? {
    guard entries.indices.contains(index) else { return nil }
    return options == CheckOptions() ? standard[index] : Batch.check(index, in: entries, options: options)
  }
}
