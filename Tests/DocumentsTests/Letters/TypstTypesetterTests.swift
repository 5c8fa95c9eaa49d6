import CivilTime
import Containers
import Disclosure
import Foundation
import Testing

@testable import Documents

/// The words of a PDF with their boxes, in millimetres from the upper left corner.
private struct PrintedWord {
  var page: Int
  var left: Double, top: Double, right: Double, bottom: Double
  var text: String
}

@Suite("Letters as PDF", .enabled(if: TypesettingPlace() != nil), .serialized) struct TypstTypesetterTests {
  private static let typesetter = TypesettingPlace().flatMap { TypstTypesetter($0, limits: patient) }

  /// A machine that runs all tests at once is slower than five seconds allow.
  private static var patient: ChildPool.Limits {
    var limits = ChildPool.Limits()
    (limits.seconds, limits.startSeconds) = (60, 120)
    return limits
  }

  private func pdf(_ sheet: LetterSheet) async throws -> [UInt8] {
    try await #require(Self.typesetter).pdf(of: sheet)
  }

  private func run(_ name: String, _ arguments: [String], on pdf: [UInt8]) throws -> String {
    let tool = try #require(Tool(name))
    let process = ChildProcess(tool, limits: ChildProcess.Limits(seconds: 20))
    return String(decoding: try process.run(arguments, input: pdf), as: UTF8.self)
  }

  private func words(of pdf: [UInt8]) throws -> [PrintedWord] {
    let text = try run("pdftotext", ["-bbox", "-", "-"], on: pdf)
    var page = 0
    return text.split(separator: "\n").compactMap { line in
      if line.contains("<page ") { page += 1 }
      let pattern = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/
      guard let match = line.firstMatch(of: pattern) else { return nil }
      let numbers = [match.output.1, match.output.2, match.output.3, match.output.4].map {
        (Double($0) ?? 0) / 72 * 25.4
      }
      return PrintedWord(
        page: page, left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3],
        text: String(match.output.5))
    }
  }

  @Test("Every kind of letter becomes a PDF with all of its words", arguments: LetterKind.all)
  func every(kind: LetterKind) async throws {
    let sheet = try SheetSamples.sheet(kind, enclosures: ["清单"])
    let printed = try run("pdftotext", ["-raw", "-", "-"], on: await pdf(sheet)).filter { !$0.isWhitespace }
    for paragraph in sheet.paragraphs {
      #expect(printed.contains(paragraph.text.filter { !$0.isWhitespace && $0 != "　" }), "\(paragraph.text)")
    }
  }

  @Test("The same sheet gives the same bytes, from another worker too")
  func same() async throws {
    let sheet = try SheetSamples.sheet(.extensionNotice, signature: .seal(LetterSeal(png: SheetSamples.seal)))
    let first = try await pdf(sheet)
    let place = try #require(TypesettingPlace())
    #expect(try await #require(TypstTypesetter(place, limits: Self.patient)).pdf(of: sheet) == first)
    let info = try run("pdfinfo", ["-"], on: first)
    #expect(info.contains("Tagged:          yes"))
    #expect(
      info.contains("PDF subtype:     PDF/A-2a") || String(decoding: first, as: UTF8.self).contains("pdfaid:part"))
    #expect(info.contains("A4"))
  }

  @Test("A full page has 22 lines of 28 characters in the block of the standard")
  func grid() async throws {
    var sheet = try SheetSamples.sheet(.reviewSheet)
    let words = String(repeating: "公", count: 28 * 60)
    sheet.paragraphs = [
      .init(.title, "题", block: ""), .init(.salutation, words, block: ""), .init(.body, "完", block: ""),
    ]
    let lines = try self.words(of: await pdf(sheet)).filter { $0.text.hasPrefix("公公") }
    let page = lines.filter { $0.page == 2 }
    #expect(page.count == 22)
    #expect(page.allSatisfy { $0.text.count == 28 })
    #expect(page.allSatisfy { abs($0.left - 28) < 0.3 && abs($0.right - (28 + 156)) < 0.5 })
    let middles = page.map { ($0.top + $0.bottom) / 2 }
    for (index, middle) in middles.enumerated() {
      #expect(abs(middle - (37 + (Double(index) + 0.5) * 225 / 22)) < 0.5)
    }
  }

  @Test("Number, page numbers, name and date stand where the standard puts them")
  func places() async throws {
    var sheet = try SheetSamples.sheet(.extensionNotice)
    sheet.paragraphs.insert(.init(.body, String(repeating: "公", count: 600), block: ""), at: 2)
    let words = try self.words(of: await pdf(sheet))
    let number = try #require(words.first { $0.text.contains("〔2026〕") })
    #expect(abs(number.right - 184) < 0.6 && number.page == 1)
    let mark = try #require(words.first { $0.text == sheet.organName })
    #expect(abs((mark.top + mark.bottom) / 2 - (30 + 36 * 0.5 / 72 * 25.4)) < 2)
    #expect(abs((mark.left + mark.right) / 2 - 106) < 0.5)
    let title = try #require(words.first { $0.text == sheet.title })
    #expect(abs((title.right - title.left) - Double(sheet.title.count) * 22 / 72 * 25.4) < 0.5)
    #expect(abs((title.top + title.bottom) / 2 - (37 + 4.5 * 225 / 22)) < 1.5)
    let date = try #require(words.first { $0.text == SheetSamples.day.chinese })
    #expect(abs(date.right - (184 - 4 * 156 / 28)) < 0.6)
    let name = try #require(words.last { $0.text == sheet.organName })
    #expect(abs((name.left + name.right) / 2 - (date.left + date.right) / 2) < 0.6)
    let dashes = words.filter { $0.text == "—" }
    #expect(dashes.map(\.page) == [2, 2])
    #expect(dashes.allSatisfy { $0.left < 60 && abs(($0.top + $0.bottom) / 2 - (297 - 35 + 7)) < 2 })
  }

  @Test(
    "What an applicant wrote is printed as he wrote it",
    arguments: ["#read(\"/etc/passwd\")", "#panic()", "$x^2$*b*_i_`c`@a<b>", "\\#{}[]//*-", "{{organName}}"])
  func literal(content: String) async throws {
    let sheet = try SheetSamples.sheet(#require(LetterKind.reply("D01")), content: content)
    let printed = try run("pdftotext", ["-raw", "-", "-"], on: await pdf(sheet)).filter { !$0.isWhitespace }
    #expect(printed.contains("“\(content)”"))
  }

  @Test(
    "A character without a form in any font is said, not printed as a box",
    arguments: [("\u{E123}", "\\u{e123}"), ("\u{323AF}", "\u{323AF}")])
  func unprintable(character: String, said: String) async throws {
    let sheet = try SheetSamples.sheet(#require(LetterKind.reply("D01")), content: "甲\(character)乙")
    let typesetter = try #require(Self.typesetter)
    await #expect(throws: TypesettingFault.unprintable(said)) { try await typesetter.pdf(of: sheet) }
  }

  @Test("A worker that is late is ended, and the next letter comes from a new one")
  func late() async throws {
    var limits = ChildPool.Limits()
    limits.children = 1
    limits.seconds = 0.001
    let place = try #require(TypesettingPlace())
    let sheet = try SheetSamples.sheet(.extensionNotice)
    let hurried = try #require(TypstTypesetter(place, limits: limits))
    await #expect(throws: TypesettingFault.failed("timedOut")) { try await hurried.pdf(of: sheet) }
    limits.seconds = 5
    limits.jobs = 1
    let patient = try #require(TypstTypesetter(place, limits: limits))
    for _ in 0..<2 { #expect(try await patient.pdf(of: sheet).count > 1_000) }
  }

  @Test("Without a typesetter the program says what is missing")
  func missing() async throws {
    #expect(TypesettingPlace(in: ["/nowhere"]) == nil)
    let sheet = try SheetSamples.sheet(.extensionNotice)
    await #expect(throws: TypesettingFault.notInstalled) { try await NoTypesetter().pdf(of: sheet) }
    #expect(TypesettingFault.notInstalled.sentence.contains("DOCX"))
  }
}
