import CPostgres
import Dispatch
import Foundation
import Synchronization

/// PostgreSQL through libpq: as many connections as there are writers, one prepared insert a transaction.
final class BarePostgres: BareEngine {
  /// Why the server could not be measured.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private let url: String
  private let writers: Int

  /// A table of its own beside those of the platform.
  init(url: String, writers: Int) throws {
    self.url = url
    self.writers = writers
    let handle = try open()
    defer { PQfinish(handle) }
    PQclear(
      PQexec(
        handle,
        """
        CREATE TABLE note (organ_id BIGINT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, version BIGINT NOT NULL,
          PRIMARY KEY (organ_id, name))
        """))
  }

  func commitsASecond(for seconds: Double) throws -> Double {
    let handles = try (0..<writers).map { _ in try open() }
    defer { for handle in handles { PQfinish(handle) } }
    for handle in handles {
      PQclear(
        PQprepare(handle, "n", "INSERT INTO note (organ_id, name, value, version) VALUES ($1, $2, $3, $4)", 0, nil))
    }
    let total = Total()
    let links = handles.map { UInt(bitPattern: $0) }
    let start = ContinuousClock.now
    let group = DispatchGroup()
    for writer in 0..<writers {
      group.enter()
      // Threads of their own: the queues of the system run only as many blocking tasks as there are processors.
      Thread.detachNewThread {
        var count = 0
        while (ContinuousClock.now - start).seconds < seconds {
          guard Self.insert(OpaquePointer(bitPattern: links[writer]), writer) else { break }
          count += 1
        }
        total.add(count)
        group.leave()
      }
    }
    group.wait()
    return Double(total.value) / (ContinuousClock.now - start).seconds
  }

  /// What all writers have done together.
  private final class Total: Sendable {
    private let count = Atomic<Int>(0)
    var value: Int { count.load(ordering: .relaxed) }
    func add(_ number: Int) { count.add(number, ordering: .relaxed) }
  }

  private func open() throws -> OpaquePointer {
    guard let handle = PQconnectdb(url), PQstatus(handle) == CONNECTION_OK else {
      throw Fault(description: "the server of the test does not answer")
    }
    return handle
  }

  private static func insert(_ handle: OpaquePointer?, _ writer: Int) -> Bool {
    let texts = ["\(writer)", "note.\(UUID())", NoteWrite.text, "1"].map { Array($0.utf8CString) }
    let places = texts.indices.map { texts[..<$0].reduce(0) { $0 + $1.count } }
    let result = Array(texts.joined()).withUnsafeBufferPointer { bytes in
      let values = places.map { place in bytes.baseAddress.map { $0 + place } }
      return values.withUnsafeBufferPointer { PQexecPrepared(handle, "n", 4, $0.baseAddress, nil, nil, 0) }
    }
    defer { PQclear(result) }
    return PQresultStatus(result) == PGRES_COMMAND_OK
  }
}
