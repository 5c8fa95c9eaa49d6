import TestSupport
import Testing
import WebSupport

@testable import Portal

@Suite("Every page is rendered from its sample") struct PageSampleTests {
  static let site = try? Site(version: "0")

  private static let samples: [any Page] = [
    HomePage.sample, BatchPage.sample, ReportPage.sample, RefusalPage.sample, ComparisonPage.sample, GuidePage.sample,
    GuideListPage.sample, RequestStartPage.sample, RequestOrganPage.sample, RequestHelpPage.sample,
    RequestSheetPage.sample, RequestQuestionPage.sample, RequestCheckPage.sample, RequestReceiptPage.sample,
    FollowPage.sample, OwnCasePage.sample, OwnDaysPage.sample, OwnFilesPage.sample, OwnLetterPage.sample,
    OwnStepPage.sample, ItemPage.sample, WithdrawnItemPage.sample, ColumnPage.sample, ColumnsPage.sample,
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
    let names = TemplateNames(of: type(of: page).template, in: sources)
    #expect(names.missing == [])
    #expect(names.own.subtracting(StoredNames(page).names) == [], "\(type(of: page).template)")
  }

  @Test("Only what was written from an article is spliced in without escaping")
  func escapesEverything() throws {
    let safe = Self.samples.reduce(into: Set<String>()) { $0.formUnion(StoredNames($1).safe) }
    #expect(TemplateNames.spliced(in: try #require(Self.site).library.sources).subtracting(safe) == [])
    for (name, text) in try #require(Self.site).library.sources {
      #expect(!text.contains("{{&"), "\(name) splices")
    }
  }
}
