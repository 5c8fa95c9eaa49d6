import Dispatch
import Synchronization

/// Work on many items over all cores whose results come in the order of the items.
///
/// Items are taken in batches, so that results that wait for their turn never grow with the number of items. Reading
/// blocks while a helper process runs, which is why threads do it and not the cooperative pool.
enum ParallelWork {
  private static let batch = 64

  static func forEach<Item: Sendable, Result: Sendable>(
    _ items: [Item], work: @Sendable (Item) -> Result, deliver: (Result) throws -> Void
  ) rethrows {
    var start = items.startIndex
    while start < items.endIndex {
      let end = min(start + batch, items.endIndex)
      let first = start
      let results = Mutex([Result?](repeating: nil, count: end - first))
      DispatchQueue.concurrentPerform(iterations: end - first) { index in
        let result = work(items[first + index])
        results.withLock { $0[index] = result }
      }
      for result in results.withLock({ $0 }).compactMap(\.self) { try deliver(result) }
      start = end
    }
  }
}
