import Disclosure
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Operations
import TestSupport
import Testing
import WebSupport

@testable import Workbench

@Suite("Every capability at every route, with records inside and outside") struct RouteWalkTests {
  static let documented = Result { try RouteTable() }

  @Test(
    "Whoever walks all routes gets at the records that the table says, and at no others", arguments: ShippedRole.all)
  func walks(role: ShippedRole) async throws {
    let house = try await WalkHouse()
    let lines = try Self.documented.get().lines.filter { $0.path.hasPrefix("/desk") }.sorted { $0.path < $1.path }
    let walkers = house.office.walkers.filter { $0.role == role }
    try await house.visit { client in
      for line in lines where line.access != .anyone {
        for walker in walkers {
          for request in line.requests(by: walker) {
            Self.judge(request, walker, try await request.ask(client))
          }
        }
      }
    }
  }

  @Test("Programs get at what their owners get at, by the same table")
  func programs() async throws {
    let house = try await WalkHouse()
    let lines = try Self.documented.get().lines.filter { $0.path.hasPrefix("/api/") && $0.access != .anyone }
    #expect(lines.count >= 8)
    try await house.visit { client in
      for line in lines {
        for walker in house.office.walkers {
          for request in line.requests(by: walker) {
            Self.judge(request, walker, try await request.askAsProgram(client))
          }
        }
        for request in line.requests(by: nil) {
          #expect(try await request.askAsProgram(client).verdict == .signIn, "\(line.path) as nobody")
        }
      }
    }
  }

  @Test("Nobody gets at anything but the doors")
  func nobody() async throws {
    let house = try await WalkHouse()
    let lines = try Self.documented.get().lines.filter { $0.path.hasPrefix("/desk") }
    try await house.visit { client in
      for line in lines {
        for request in line.requests(by: nil) {
          let answer = try await request.ask(client)
          let story: Comment = "\(line.method) \(request.path) as nobody: \(answer.status)"
          if line.access == .anyone {
            #expect([.ok, .seeOther, .unprocessableContent, .notFound].contains(answer.status), story)
          } else {
            #expect(answer.verdict == .signIn, story)
          }
          answer.isProtected(story)
        }
      }
    }
  }

  private static func judge(_ request: WalkRequest, _ walker: Walker, _ answer: TestResponse) {
    let (line, place) = (request.line, request.place)
    let isExpected = line.reach.admits(walker, line, at: place)
    let story: Comment = "\(line.method) \(request.path) \(place) as \(walker): \(answer.status) \(answer.sentence)"
    #expect(answer.verdict == (isExpected ? .admitted : .refused), story)
    // Who lacks the capability everywhere is told so, whatever record he asks for.
    if !line.admits(walker.role.capabilities) { #expect(answer.status == .forbidden, story) }
    answer.isProtected(story)
  }
}

extension RouteTable.Line {
  /// A request for each place that makes a difference, and each word that a parameter may be.
  func requests(by walker: Walker?) -> [WalkRequest] {
    let places: [WalkPlace] = walker != nil && reach.namesPlace ? WalkPlace.allCases : [.here]
    return places.filter { $0 != .own || reach.namesOwn }.flatMap { place in
      WalkRequest.words(of: self).map { WalkRequest(line: self, place: place, walker: walker, word: $0) }
    }
  }
}

/// What became of a request.
enum WalkVerdict {
  case admitted, refused, signIn, fault
}

extension TestResponse {
  /// What became of the request: done or answered, also where a rule of the matter stood against it; refused; sent to
  /// the form to sign in.
  var verdict: WalkVerdict {
    switch status {
    case .forbidden, .notFound: .refused
    case .unauthorized: .signIn
    case .seeOther where location.hasPrefix(DeskRoutes.signIn): .signIn
    case .ok, .created, .seeOther, .unprocessableContent, .conflict: .admitted
    default: .fault
    }
  }

  /// The sentence of a refusal, to read in the report of a failure.
  var sentence: String { String(text.firstMatch(of: /<main[\s\S]*<\/main>/)?.output.prefix(600) ?? "") }

  /// Every answer of the desk says what it is, is kept by nobody, and is shared with no other site.
  func isProtected(_ story: Comment) {
    if status != .seeOther {
      let kind = headers[.contentType] ?? ""
      let known = ["text/html; charset=utf-8", "application/json; charset=utf-8", "text/csv; charset=utf-8"]
      let files = ["application/vnd.", "application/pdf", "application/zip", "image/svg+xml", "image/png"]
      #expect(known.contains(kind) || files.contains { kind.hasPrefix($0) }, "\(story) \(kind)")
    }
    #expect(headers[.cacheControl] == "no-store", story)
    #expect(headers[.xContentTypeOptions] == "nosniff", story)
    #expect(headers[.accessControlAllowOrigin] == nil, story)
  }
}
