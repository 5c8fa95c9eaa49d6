/// One part of a demonstration; later parts of the platform add their own to `Demonstration.chapters`.
public protocol DemonstrationChapter: Sendable {
  /// What it adds, in Chinese, for those who wait.
  var title: String { get }

  /// Adds it through the operations of the desk, so that the journal is real.
  func write(in book: inout DemonstrationBook) async throws
}
