import Foundation
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("Every page of the desk is rendered from its sample") struct PageSampleTests {
  static let site = Result { try DeskSite(features: Workbench.features, version: "0") }
  static let samples = Workbench.features.flatMap(\.samples)

  @Test("Every text that a template names is in the catalogue, and every template parses")
  func templatesCompile() throws { _ = try Self.site.get() }

  @Test("Every template that is no partial has a sample")
  func samplesAreComplete() {
    let sampled = Set(Self.samples.map { type(of: $0).template })
    let used = Workbench.features.flatMap(\.templates).map(\.value)
      .flatMap { String(decoding: $0, as: UTF8.self).matches(of: /\{\{>([\w-]+)\}\}/).map { String($0.output.1) } }
    for name in Workbench.features.flatMap(\.templates).map(\.key) where !used.contains(name) {
      #expect(sampled.contains(name), "\(name) has no sample")
    }
  }

  @Test("The markup is sound", arguments: samples.indices)
  func rendersSoundly(index: Int) throws {
    let html = try Self.site.get().library.render(Self.samples[index])
    #expect(Markup(html).unsoundness == [], "\(type(of: Self.samples[index]))")
    #expect(!html.contains("Optional(") && !html.contains("{{") && !html.contains("[["))
  }

  @Test("Every name in a template is a stored property of its page", arguments: samples.indices)
  func namesAreKnown(index: Int) throws {
    let page = Self.samples[index]
    let sources = try Self.site.get().library.sources
    let template = type(of: page).template
    let known = StoredNames(page).names.union(["problems"])
    let unknown = TemplateNames(of: template, in: sources)
    #expect(unknown.missing == [], "\(template) uses partials that do not exist")
    #expect(unknown.own.subtracting(known) == [], "\(template) uses names that \(type(of: page)) does not have")
  }

  @Test("Every name in a partial is a stored property of something")
  func partialNamesAreKnown() throws {
    let known = Self.samples.reduce(into: Set<String>()) { $0.formUnion(StoredNames($1).names) }
    let sources = try Self.site.get().library.sources
    for name in sources.keys.sorted() {
      #expect(TemplateNames(of: name, in: sources).own.subtracting(known) == [], "\(name)")
    }
  }

  @Test("Only what was written from an article is spliced in without escaping, and no partial is indented")
  func escapesEverything() throws {
    let safe = Self.samples.reduce(into: Set<String>()) { $0.formUnion(StoredNames($1).safe) }
    #expect(TemplateNames.spliced(in: try Self.site.get().library.sources).subtracting(safe) == [])
    for (name, text) in try Self.site.get().library.sources {
      #expect(!text.contains("{{&"), "\(name) splices")
      #expect(text.firstMatch(of: /(?m)^[ \t]+\{\{>/) == nil, "\(name) indents a partial")
    }
  }

  @Test(
    "The samples are written into the folder DESK_SAMPLES, to look at them in a browser",
    .enabled(if: ProcessInfo.processInfo.environment["DESK_SAMPLES"] != nil))
  func writesSamples() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["DESK_SAMPLES"] ?? "")
    let site = try Self.site.get()
    let style = PackageResources.tokens_css + PackageResources.components_css + PackageResources.desk_css
    try Data(style).write(to: folder.appending(path: "desk.css"))
    try Data(PackageResources.desk_js).write(to: folder.appending(path: "desk.js"))
    for page in Self.samples {
      let html = try site.library.render(page)
        .replacing("/assets/desk.1.css", with: "desk.css").replacing("/assets/desk.1.js", with: "desk.js")
      try Data(html.utf8).write(to: folder.appending(path: "\(type(of: page).template).html"))
    }
  }
}
