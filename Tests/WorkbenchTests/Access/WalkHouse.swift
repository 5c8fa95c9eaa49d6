import BlobStore
import Disclosure
import Foundation
import Hummingbird
import HummingbirdTesting
import JSONAPI
import Operations
import Persistence
import TestSupport
import WebSupport

@testable import Workbench

/// The desk of a walk behind the middleware that the server has, over records that no request changes.
final class WalkHouse: Sendable {
  let office: WalkOffice
  private let path = FileManager.default.temporaryDirectory.appending(path: "walk-\(UUID().uuidString)").path

  init() async throws {
    office = try await WalkOffice()
    let cabinet = try cabinet(office.test.desk)
    let system = Principal(.system("test"), source: "test")
    let seal = try await FolderShelf(folder: path).put(BlobPortions(SealFixture.png))
    try await office.test.database.write { connection in
      _ = try connection.execute(
        """
        INSERT INTO blob (digest, bytes, stored_at) VALUES (\(seal.digest), \(seal.bytes), '2026-03-16T00:00:00.000Z')
        """)
      _ = try connection.execute("UPDATE organ_seal SET digest = \(seal.digest)")
    }
    for place in [WalkPlace.here, .below, .beside] {
      try await leaveOut(at: place, cabinet, system)
      let matter = Attachment.Owner(.matter, place.records + 1)
      let party = Attachment.Owner(.party, place.records + 11)
      for (owner, number) in [(matter, place.records + 21), (party, place.records + 22)] {
        let file = try await cabinet.attach(
          BlobPortions(Array("%PDF-1.7\n%%EOF".utf8)), name: "文件.pdf", to: owner,
          isIdentityPaper: owner.kind == .party, as: system)
        try await office.test.database.write { connection in
          _ = try connection.execute("UPDATE attachment SET id = \(number) WHERE id = \(file.id.rawValue)")
        }
      }
    }
  }

  /// An import of an old register that left its only row out.
  private func leaveOut(at place: WalkPlace, _ cabinet: FileCabinet, _ principal: Principal) async throws {
    let cells = ["编号": "1", "收到日期": "2026-03-02", "申请人类型": "自然人", "申请人": "王某", "申请内容": "规划许可"]
    let table = [Array(cells.keys), Array(cells.values)].enumerated().map { SheetRow(number: $0 + 1, cells: $1) }
    let item = try await cabinet.importRegister(
      try RegisterSheet([table]), of: Organ.ID(rawValue: place.rawValue), as: principal)
    try await office.test.database.write { connection in
      _ = try connection.execute("DELETE FROM job WHERE kind = 'register.import'")
      _ = try connection.execute(
        """
        UPDATE register_import
           SET id = \(place.records + 95), state = 'done', done = 1, refused = 1, finished_at = created_at
         WHERE id = \(item.id.rawValue)
        """)
      _ = try connection.execute(
        """
        INSERT INTO register_finding (import_id, position, row_number, case_number, kind, issues)
        VALUES (\(place.records + 95), 0, 2, '1', 'refused', '[]')
        """)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Runs `story` against the desk; what it changes is undone at once, unless it `keeps` its changes.
  func visit(keeping keeps: Bool = false, _ story: @Sendable (any TestClientProtocol) async throws -> Void) async throws
  {
    let test = office.test
    let database: any Database = keeps ? test.database : UndoneDatabase(inner: test.database)
    let clock = test.clock
    let desk = Desk(database: database, surroundings: test.surroundings) { clock.now }
    let cabinet = try cabinet(desk)
    let bench = try Workbench(desk: desk, cabinet: cabinet, version: "0")
    var frontage = Frontage(appearance: bench.appearance)
    frontage.inner = [Sessions(desk: desk, cookie: SessionCookie()), FormGuard()]
    let api = OfficeAPI(desk: desk, cabinet: cabinet, version: "0")
    try await Application(router: frontage.router(for: bench.routes + api.routes)).test(.router, story)
  }

  private func cabinet(_ desk: Desk) throws -> FileCabinet {
    FileCabinet(desk: desk, shelf: try FolderShelf(folder: path), scanner: nil, keys: TestDesk.surroundings.keys)
  }
}
