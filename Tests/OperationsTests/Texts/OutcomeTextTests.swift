import CivilTime
import Disclosure
import Foundation
import Operations
import Testing

@Suite("Outcomes are told in sentences") struct OutcomeTextTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test("Every issue that the sources can raise has its sentence")
  func issues() throws {
    let folder = Self.root.appending(path: "Sources/Disclosure/Outcomes").resolvingSymlinksInPath()
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    let sources = found.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(sources.count > 15)
    var keys = Set(OutcomeExtra.Kind.allCases.map { "outcome.\($0.rawValue).missing" })
    for name in ["systems", "archives", "keywords", "persons"] { keys.insert("outcome.search.\(name).missing") }
    for source in sources {
      let text = try String(contentsOf: source, encoding: .utf8)
      keys.formUnion(text.matches(of: /"(outcome\.[\w.]+)"/).map { String($0.output.1) })
      keys.formUnion(text.matches(of: /Issue\.missing\("([\w.]+)"/).map { "outcome.\($0.output.1).missing" })
    }
    let told = Set(Texts.all.keys.filter { $0.hasPrefix("outcome.") })
    #expect(keys.subtracting(told).sorted() == [])
    #expect(told.subtracting(keys).sorted() == [], "sentences that nothing says")
  }

  @Test("Every refusal of a fee and every issue of a remedies clause has its sentence")
  func others() {
    let keys = ["date.early", "reviewOrgan.missing", "court.missing", "onlineRoute.missing"].map { "remedies.\($0)" }
    for key in keys { #expect(Texts.all[key] != nil, "\(key)") }
    for refusal in [FeeRefusal.noTariff(Self.day), .badMonthIndex(max: 9), .badPages(max: 9)] {
      let text = Texts.sentence(of: refusal)
      #expect(text != refusal.key && !text.contains("{"), "\(text)")
    }
  }

  private static let day = CivilDate(dayNumber: 18_000)
}
