import TestSupport
import Testing
import WebSupport

@testable import Portal

@Suite("Every page is rendered from its sample") struct PageSampleTests {
  static let site = try? Site(version: "0")

  private static let samples: [any Page] = [
    HomePage.sample, BatchPage.sample, ReportPage.sample, RefusalPage.sample, ComparisonPage.sample, GuidePage.sample,
    GuideListPage.sample,
  ]

  @Test("The markup is sound", arguments: samples.indices)
  func rendersSoundly(index: Int) throws {
    let page = Self.samples[index]
    let html = try #require(Self.site).library.render(page)
    Markup(html).expectSound()
    #expect(!html.contains("Optional("))
    #expect(!html.contains("{{"))
  }

  @Test("Every name in a template is a stored property of its page", arguments: samples.indices)
  func namesAreKnown(index: Int) throws {
    let page = Self.samples[index]
    let sources = try #require(Self.site).library.sources
    let known = StoredNames(page).names
    for name in try Self.names(in: type(of: page).template, of: sources) {
      #expect(known.contains(name), "\(type(of: page).template) uses \(name)")
    }
  }

  @Test("Nothing is spliced in without escaping")
  func escapesEverything() throws {
    for (name, text) in try #require(Self.site).library.sources {
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name) splices")
    }
  }

  /// The names that a template and its partials use; a partial that does not exist renders nothing, silently.
  private static func names(in template: String, of sources: [String: String]) throws -> Set<String> {
    let text = try #require(sources[template], "there is no template \(template)")
    var names: Set<String> = []
    for piece in text.split(separator: "{{").dropFirst() {
      let tag = piece.prefix { $0 != "}" }
      switch tag.first {
      case ">", "<": names.formUnion(try Self.names(in: String(tag.dropFirst()), of: sources))
      case "/", "$": break
      case "#", "^": names.formUnion(tag.dropFirst().split(separator: ".").map(String.init))
      default: names.formUnion(tag.split(separator: ".").map(String.init))
      }
    }
    return names
  }
}
