import Disclosure
import Foundation
import Synchronization
import Testing
import WebSupport

@testable import Portal

@Suite("Keeping readings in memory") struct ReadingStoreTests {
  /// A clock that stands still until it is told.
  private final class Clock: Sendable {
    private let seconds = Mutex(0.0)
    func advance(_ by: Double) { seconds.withLock { $0 += by } }
    var now: Date { Date(timeIntervalSince1970: seconds.withLock { $0 }) }
  }

  private let entries = [
    Batch.Entry(name: "a.txt", size: 1, outcome: .success(SampleReports.sound()))
  ]
  private let clock = Clock()

  private func store(batches: Int = 9, bytes: Int = 1 << 30) -> ReadingStore {
    let clock = clock
    return ReadingStore(
      limits: .init(retention: .seconds(1_800), batches: batches, bytes: bytes), now: { clock.now })
  }

  @Test("A drop is found for 30 minutes, and not longer")
  func expires() async {
    let store = store()
    let id = await store.keep(entries, standard: [nil])
    clock.advance(1_799)
    #expect(await store.batch(id) != nil)
    clock.advance(1)
    #expect(await store.batch(id) == nil)
    await store.removeExpired()
    #expect(await store.count == 0)
  }

  @Test("The oldest drop gives way when there are too many")
  func evictsByCount() async {
    let store = store(batches: 2)
    let ids = [
      await store.keep(entries, standard: [nil]), await store.keep(entries, standard: [nil]),
      await store.keep(entries, standard: [nil]),
    ]
    #expect(await store.batch(ids[0]) == nil)
    #expect(await store.batch(ids[2]) != nil)
    #expect(await store.count == 2)
  }

  @Test("The oldest drop gives way when memory runs short")
  func evictsByWeight() async {
    let store = store(bytes: ReadingWeight.bytes(of: entries) * 5 / 2)
    let first = await store.keep(entries, standard: [nil])
    _ = await store.keep(entries, standard: [nil])
    let third = await store.keep(entries, standard: [nil])
    #expect(await store.batch(first) == nil)
    #expect(await store.batch(third) != nil)
  }

  @Test("Addresses have 128 bits and never repeat")
  func namesUnguessably() async {
    let store = store(batches: 500)
    var ids: Set<String> = []
    for _ in 0..<100 { ids.insert(await store.keep(entries, standard: [nil])) }
    #expect(ids.count == 100)
    #expect(ids.allSatisfy { $0.utf8.count == 32 })
  }
}

@Suite("The list of a drop") struct BatchViewTests {
  private let batch: Batch = {
    let quiet = CheckedReport(report: SampleReports.sound(organisation: "乙局", year: 2022), checks: [], findings: [])
    return SampleReports.batch([quiet, SampleReports.troubled()])
  }()

  @Test(
    "It is filtered and sorted as its address says",
    arguments: [
      ("", [0, 1, 2]), ("show=error", [1]), ("show=sound", [0]), ("show=unreadable", [2]),
      ("show=nonsense", [0, 1, 2]),
      ("sort=findings", [1, 0, 2]), ("sort=year", [1, 0, 2]), ("sort=organisation", [0, 1, 2]), ("q=%E4%B9%99", [0]),
      ("q=zzz", []),
    ])
  func filters(query: String, expected: [Int]) {
    #expect(BatchView(.init(query)).indices(of: batch) == expected)
  }
}
