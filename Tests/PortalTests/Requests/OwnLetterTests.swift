import CivilTime
import Disclosure
import Documents
import Hummingbird
import HummingbirdTesting
import Operations
import Persistence
import TestSupport
import Testing

@testable import Portal

@Suite("Letters that are served online") struct OwnLetterTests {
  @Test("A letter opens where it was served online, and nowhere else")
  func opensServedLetters() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill(CitizenAnswers(way: "counter")))
      try await citizen.office(.register(handler: nil))
      try await citizen.askForCorrection()
      let letter = try await citizen.correctionNotice()
      let path = "/requests/case/letters/\(letter.id)"
      // Not served at all, then served by post: it may be known, but not opened here.
      #expect(try await citizen.get(path).status == .notFound)
      try await citizen.serve(letter, by: .post)
      #expect(try await citizen.get(path).status == .notFound)
      #expect(try await citizen.get("/requests/case").text.contains("邮寄"))
      try await citizen.serve(letter, by: .online)
      let page = try await citizen.get(path)
      #expect(page.status == .ok && page.text.contains("没有写明是哪一个工程"))
      Markup(page.text).expectSound()
      let file = try await citizen.get("\(path)/word")
      #expect(file.status == .ok && Array(file.body.readableBytesView.prefix(2)) == Array("PK".utf8))
    }
  }

  @Test("Whoever chose the site reads a letter of procedure as soon as it is signed")
  func servesProcedure() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      try await citizen.office(.register(handler: nil))
      try await citizen.askForCorrection()
      let letter = try await citizen.correctionNotice()
      #expect(try await citizen.get("/requests/case/letters/\(letter.id)").status == .ok)
    }
  }

  @Test("No letter of another case is served, whatever number is asked for")
  func keepsCasesApart() async throws {
    try await Citizen.visit(typesetter: SayingTypesetter()) { citizen in
      _ = try await citizen.file(try await citizen.fill())
      try await citizen.office(.register(handler: nil))
      try await citizen.askForCorrection()
      let letter = try await citizen.correctionNotice()
      try await citizen.serve(letter, by: .online)
      let other = citizen.another()
      _ = try await other.file(try await other.fill(CitizenAnswers("别的文件")))
      let path = "/requests/case/letters/\(letter.id)"
      for path in [path, "\(path)/word", "\(path)/pdf"] {
        #expect(try await citizen.get(path).status == .ok)
        #expect(try await other.get(path).status == .notFound)
        #expect(try await citizen.another().get(path).status == .seeOther)
      }
      #expect(try await citizen.get("\(path)/pdf").text == "PDF \(letter.number)")
      #expect(try await !other.get("/requests/case").text.contains("补正告知书"))
    }
  }

  @Test("Without a typesetter the page says that there is no PDF, and offers the other ways")
  func noPDF() async throws {
    try await Citizen.visit { citizen in
      let path = try await citizen.servedLetter()
      let page = try await citizen.get(path)
      #expect(page.status == .ok && page.text.contains("本网站目前不提供 PDF 文件"))
      #expect(!page.text.contains("\(path)/pdf") && page.text.contains("\(path)/word"))
      Markup(page.text).expectSound()
      let asked = try await citizen.get("\(path)/pdf")
      #expect(asked.status == .serviceUnavailable && asked.text.contains("\(path)/word"))
    }
  }

  @Test("A typesetter that fails leaves the letter to read, with a sentence; one that works is offered")
  func failingPDF() async throws {
    try await Citizen.visit(typesetter: SayingTypesetter(fault: .busy)) { citizen in
      let path = try await citizen.servedLetter()
      #expect(try await citizen.get(path).text.contains("\(path)/pdf"))
      #expect(try await citizen.get("/requests/case").text.contains("\(path)/pdf"))
      let page = try await citizen.get("\(path)/pdf")
      #expect(page.status == .serviceUnavailable && page.text.contains("现在不能生成 PDF 文件"))
      #expect(page.text.contains("没有写明是哪一个工程"))
      Markup(page.text).expectSound()
    }
  }

  @Test("A letter for a third party is never the applicant's, even where it was served online")
  func keepsPartiesApart() async throws {
    try await Citizen.visit { citizen in
      _ = try await citizen.file(try await citizen.fill())
      try await citizen.office(.register(handler: nil))
      try await citizen.askForCorrection()
      let letter = try await citizen.correctionNotice()
      try await citizen.serve(letter, by: .online)
      _ = try await citizen.office.database.write { connection in
        try connection.execute("UPDATE party SET role = 'thirdParty' WHERE matter_id = \(letter.matter.rawValue)")
      }
      #expect(try await citizen.get("/requests/case/letters/\(letter.id)").status == .notFound)
    }
  }
}

/// Sets a letter as its number alone, or not at all.
private struct SayingTypesetter: LetterTypesetter {
  var fault: TypesettingFault?
  var isInstalled: Bool { true }

  func pdf(of sheet: LetterSheet) async throws(TypesettingFault) -> [UInt8] {
    if let fault { throw fault }
    return Array("PDF \(sheet.number)".utf8)
  }

  func pdf(of file: CaseFile) async throws(TypesettingFault) -> [UInt8] { throw .notInstalled }
}

extension Citizen {
  /// Files a request, is asked to correct it, and is served the letter online.
  ///
  /// - Returns: where it can be read.
  func servedLetter() async throws -> String {
    _ = try await file(try await fill())
    try await office(.register(handler: nil))
    try await askForCorrection()
    let letter = try await correctionNotice()
    return "/requests/case/letters/\(letter.id)"
  }

  /// The notice that asks for a correction.
  func correctionNotice() async throws -> CaseLetter {
    let id = try await matter.id
    let letters = try await office.database.read { try LetterRepository($0).ofMatter(id) }
    return try #require(letters.first { $0.kind == .correctionNotice })
  }

  /// Serves a letter.
  func serve(_ letter: CaseLetter, by way: DeliveryWay) async throws {
    let number = Int64(way == .online ? 900_001 : 900_002)
    let now = office.clock.now
    _ = try await office.database.write { connection in
      try DeliveryRepository(connection).put(
        Delivery(
          id: .init(rawValue: number), organ: letter.organ, matter: letter.matter, letter: letter.id, way: way,
          sentOn: now.beijingDate), by: nil, at: now)
    }
  }
}
