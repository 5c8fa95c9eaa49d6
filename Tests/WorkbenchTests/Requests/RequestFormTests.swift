import CivilTime
import Disclosure
import Foundation
import HTTPTypes
import HummingbirdTesting
import Operations
import TestSupport
import Testing

@testable import Workbench

@Suite("Registering a request at the desk") struct RequestFormTests {
  private static let applicant: [(name: String, value: String)] = [
    ("kind", "naturalPerson"), ("name", "王五"), ("paper", "other"), ("paperNumber", "E12345678"),
    ("contact", "13700001234"), ("address", "青禾县和平路3号"), ("subject", "information"),
    ("description", "2025年教育经费决算"), ("carrier", "paper"), ("delivery", "post"),
  ]

  @Test("Every channel asks for its own days, and never for the day of receipt", arguments: RequestChannel.allCases)
  func channels(_ channel: RequestChannel) async throws {
    let it = try await CaseOffice()
    try await it.visit { guest in
      let chosen = [("deed", "channel-\(channel.rawValue)"), ("channel", "inPerson")]
      let page = try await guest.send(DeskRoutes.newRequest, as: it.clerk, chosen)
      #expect(page.status == .ok)
      for kind in ReceiptEvidence.Kind.allCases {
        let isAsked = RequestForm.evidence(of: channel).contains(kind)
        #expect(page.text.contains("id=\"f-evidence.\(kind.rawValue)\"") == isAsked, "\(kind)")
      }
      #expect(!page.text.contains("receivedOn"))
      let fields = [("channel", channel.rawValue), ("evidence.\(channel.decisive.rawValue)", "\(it.today)")]
      let answer = try await guest.send(DeskRoutes.newRequest, as: it.clerk, Self.applicant + fields)
      #expect(answer.status == .seeOther)
      let kept = try await guest.get(answer.location, as: it.clerk)
      #expect(kept.text.contains(RequestStage.registered.word))
    }
  }

  @Test("Another channel is chosen without losing what was typed, and without a word about what is not typed yet")
  func keepsWhatWasTyped() async throws {
    let it = try await CaseOffice()
    try await it.visit { guest in
      #expect(try await guest.get(DeskRoutes.newRequest, as: it.clerk).text.contains("value=\"\(it.today)\""))
      let typed = [("name", "王五"), ("description", "教育经费决算"), ("evidence.submitted", "2026-03-12"), ("kind", "other")]
      func choose(_ channel: String, _ fields: [(String, String)]) async throws -> TestResponse {
        try await guest.send(DeskRoutes.newRequest, as: it.clerk, fields + [("deed", "channel-\(channel)")])
      }
      let mail = try await choose("registeredMail", typed + [("channel", "inPerson")])
      #expect(mail.status == .ok && !mail.text.contains("id=\"problems\""))
      for kept in ["value=\"王五\"", "教育经费决算", "name=\"channel\" value=\"registeredMail\""] {
        #expect(mail.text.contains(kept), "\(kept)")
      }
      #expect(mail.text.contains("type=\"hidden\" name=\"evidence.submitted\" value=\"2026-03-12\""))
      let fax = try await choose("fax", typed + [("channel", "registeredMail")])
      #expect(fax.text.contains("id=\"f-evidence.submitted\"") && fax.text.contains("value=\"2026-03-12\""))
      #expect(try await guest.get("/desk/requests", as: it.clerk).text.contains("没有符合条件的申请"))
    }
  }

  @Test("What is not confirmed yet waits at the head of the list until the evidence comes")
  func unconfirmed() async throws {
    let it = try await CaseOffice()
    try await it.visit { guest in
      let fields = [("channel", "fax"), ("evidence.submitted", "\(it.today)")]
      let path = try await guest.send(DeskRoutes.newRequest, as: it.clerk, Self.applicant + fields).location
      let page = try await guest.get(path, as: it.clerk)
      #expect(page.text.contains("收到申请的日期还没有确认") && page.text.contains("href=\"\(path)/evidence\""))
      let list = try await guest.get("/desk/requests?state=unconfirmed", as: it.clerk)
      #expect(list.text.contains("收到日期待确认") && list.text.contains("href=\"\(path)\""))
      let id = try #require(path.split(separator: "/").last.flatMap { Matter.ID(String($0)) })
      let confirm = try await it.fields(id, [("evidence.confirmed", "\(it.today)")])
      #expect(try await guest.send("\(path)/evidence", as: it.clerk, confirm).location == path)
      let confirmed = try await guest.get(path, as: it.clerk)
      #expect(confirmed.text.contains("class=\"btn primary\" href=\"\(path)/steps/register\""))
    }
  }

  @Test("The same applicant asking the same is told before it is registered once more")
  func duplicates() async throws {
    let it = try await CaseOffice()
    try await it.visit { guest in
      let fields = Self.applicant + [("channel", "inPerson"), ("evidence.submitted", "\(it.today)")]
      let first = try await guest.send(DeskRoutes.newRequest, as: it.clerk, fields)
      let warned = try await guest.send(DeskRoutes.newRequest, as: it.clerk, fields)
      #expect(warned.status == .unprocessableContent)
      #expect(warned.text.contains("同一申请人已经提出过内容相同的申请（青政办申〔2026〕1号）"))
      let second = try await guest.send(DeskRoutes.newRequest, as: it.clerk, fields + [("knowsDuplicate", "1")])
      #expect(second.status == .seeOther)
      let page = try await guest.get(second.location, as: it.clerk)
      #expect(page.text.contains("同一申请人申请过相同的内容") && page.text.contains("href=\"\(first.location)\""))
    }
  }

  @Test("The preview computes receipt and due date and saves nothing")
  func preview() async throws {
    let it = try await CaseOffice()
    try await it.visit { guest in
      let fields = Self.applicant + [("channel", "registeredMail"), ("evidence.signedFor", "\(it.today)")]
      let page = try await guest.send(DeskRoutes.newRequest, as: it.clerk, fields + [("deed", "preview")])
      #expect(page.status == .ok && page.text.contains("2026年3月16日 星期一") && page.text.contains("2026年4月14日 星期二"))
      #expect(try await guest.get("/desk/requests", as: it.clerk).text.contains("没有符合条件的申请"))
    }
  }

  @Test("What is wrong stands beside its field, and nobody without the capability gets here")
  func refusals() async throws {
    let it = try await CaseOffice()
    try await it.visit { guest in
      let page = try await guest.send(
        DeskRoutes.newRequest, as: it.clerk, [("channel", "registeredMail"), ("kind", "naturalPerson")])
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("href=\"#f-evidence.arrived\"") && page.text.contains("href=\"#f-description\""))
      #expect(page.text.contains("请填写姓名或者名称。"))
      #expect(try await guest.get(DeskRoutes.newRequest, as: it.levels[0]).status == .forbidden)
    }
  }

  @Test("The list is narrowed by stage, handler, channel, kind of applicant and number")
  func filters() async throws {
    let it = try await CaseOffice()
    let id = try await it.register()
    let path = "href=\"\(DeskRoutes.request(id))\""
    try await it.visit { guest in
      for query in [
        "stage=registered", "handler=\(it.handler)", "channel=inPerson", "applicant=naturalPerson", "to=2026-04-14",
        "number=青政办申〔2026〕1号",
      ] {
        let page = try await guest.get("/desk/requests?\(query.encodedForTest)", as: it.handler)
        #expect(page.text.contains(path), "\(query)")
      }
      for query in [
        "stage=drafting", "handler=\(it.clerk)", "channel=fax", "applicant=other", "state=late", "state=done",
      ] {
        let page = try await guest.get("/desk/requests?\(query)", as: it.handler)
        #expect(!page.text.contains(path), "\(query)")
      }
    }
  }
}

extension String {
  /// The text as an address carries it.
  fileprivate var encodedForTest: String {
    addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? self
  }
}
