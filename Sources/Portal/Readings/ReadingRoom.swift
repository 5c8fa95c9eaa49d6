import Foundation
import Reading
import WebSupport

/// Reads files on threads of its own.
///
/// Reading blocks while a helper process runs, and the threads that answer requests must never wait for it.
final class ReadingRoom: Sendable {
  private let reader: ReportReader
  private let queue: OperationQueue

  /// - Parameters:
  ///   - limits: what one file may cost.
  ///   - workers: how many files are read at the same time.
  init(limits: ReadingLimits, workers: Int) {
    reader = ReportReader(limits: limits)
    queue = OperationQueue()
    queue.name = "gongkai.reading"
    queue.maxConcurrentOperationCount = workers
  }

  /// What was read from a file.
  func read(_ file: UploadedFile) async throws -> Batch.Entry {
    guard !file.isTooLarge else {
      return Batch.Entry(name: file.name, size: 0, outcome: .failure(.tooLarge(limit: reader.limits.fileBytes)))
    }
    return await perform { [reader] in
      let outcome = Result { () throws(ReadingRefusal) in try reader.read(file.bytes, name: file.name) }
      return Batch.Entry(name: file.name, size: file.bytes.count, outcome: outcome)
    }
  }

  /// The result of work that takes its time.
  func perform<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
      queue.addOperation { continuation.resume(returning: work()) }
    }
  }
}
