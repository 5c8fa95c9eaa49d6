import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

@testable import Workbench

@Suite("The calendar is kept at the desk") struct CalendarPageTests {
  static let year = """
    year 2027 国务院办公厅关于2027年部分节假日安排的通知
    holiday 2027-01-01..2027-01-03 元旦
    holiday 2027-02-05..2027-02-11 春节
    makeUp 2027-02-14 春节
    holiday 2027-04-03..2027-04-05 清明节
    holiday 2027-05-01..2027-05-05 劳动节
    holiday 2027-06-09 端午节
    holiday 2027-09-15 中秋节
    holiday 2027-10-01..2027-10-07 国庆节
    """

  @Test("What is wrong with an arrangement is told, and what was pasted stays")
  func unreadable() async throws {
    let office = try await Office()
    try await office.visit { guest in
      let answer = try await guest.send(
        "/desk/calendar/import", as: office.people["systemAdministrator"], [("text", "明天放假 <b>")])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("明天放假 &lt;b&gt;</textarea>"))
      #expect(Markup(answer.text).unsoundness == [])
    }
  }

  @Test("A day of a known year is changed, and only within its year")
  func day() async throws {
    let office = try await Office()
    try await office.grantEverywhere("systemAdministrator")
    let administrator = office.people["systemAdministrator"]
    try await office.visit { guest in
      let wrong = try await guest.send(
        "/desk/calendar/2025", as: administrator,
        [("date", "2024-03-12"), ("kind", "holiday"), ("name", "植树"), ("version", "0")])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("不在 2025 年内"))
      let saved = try await guest.send(
        "/desk/calendar/2025", as: administrator,
        [("date", "2025-03-12"), ("kind", "holiday"), ("name", "植树"), ("version", "0")])
      #expect(saved.status == .seeOther)
      #expect(try await guest.get("/desk/calendar/2025", as: office.people["handler"]).text.contains("植树"))
      let unknown = try await guest.get("/desk/calendar/1776", as: administrator)
      #expect(unknown.status == .notFound)
    }
  }
}
