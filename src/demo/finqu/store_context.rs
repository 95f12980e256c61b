//! The directive `@storeContext` on operations: it says language, country and currency, and names the customer.
//!
//! The GraphQL library knows no directives on operations. So this one is read from the document, checked as GraphQL
//! checks arguments, and taken out before the document runs, together with the variables that only it uses.

use std::collections::{BTreeSet, HashMap};

use async_graphql::parser::types::{
    BaseType, Directive, DocumentOperations, ExecutableDocument, FragmentDefinition, OperationDefinition,
    Selection, SelectionSet, Type,
};
use async_graphql::{Name, Positioned, Value, Variables};

use super::refusal::Refusal;

/// The name of the directive.
const NAME: &str = "storeContext";

/// How the schema file tells it.
#[cfg(test)]
pub(super) const DEFINITION: &str = "directive @storeContext(language: String, country: String, currency: String, \
                                     customerAccessToken: String) on QUERY | MUTATION\n";

/// What a request says of its shopper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct StoreContext {
    pub(super) language: Option<String>,
    pub(super) country: Option<String>,
    pub(super) currency: Option<String>,
    pub(super) customer_access_token: Option<String>,
}

/// Where the value of an argument comes from.
enum Source {
    Literal(Option<String>),
    Variable(Name),
}

/// Reads the directive of the operation that will run, and takes it from all operations of the document.
pub(super) fn take(
    document: &mut ExecutableDocument,
    asked: Option<&str>,
    variables: &Variables,
) -> Result<StoreContext, Refusal> {
    let fragments = &document.fragments;
    match &mut document.operations {
        DocumentOperations::Single(operation) => read(&mut operation.node, fragments, Some(variables)),
        DocumentOperations::Multiple(operations) => {
            let alone = operations.len() == 1;
            let mut context = StoreContext::default();
            for (name, operation) in operations {
                let runs = asked.map_or(alone, |asked| name == asked);
                let read = read(&mut operation.node, fragments, runs.then_some(variables))?;
                if runs {
                    context = read;
                }
            }
            Ok(context)
        }
    }
}

/// Takes the directive from an operation. Its values are read when there are variables.
fn read(
    operation: &mut OperationDefinition,
    fragments: &HashMap<Name, Positioned<FragmentDefinition>>,
    variables: Option<&Variables>,
) -> Result<StoreContext, Refusal> {
    let (own, others): (Vec<_>, Vec<_>) =
        operation.directives.drain(..).partition(|directive| directive.node.name.node == NAME);
    operation.directives = others;
    if own.len() > 1 {
        return Err(Refusal::invalid("The directive \"@storeContext\" can be used only once."));
    }
    let mut context = StoreContext::default();
    let mut only_here = BTreeSet::new();
    for directive in &own {
        for (name, source) in sources(&directive.node, operation)? {
            if let Some(variables) = variables {
                let value = value(&source, operation, variables)?;
                *part(&mut context, &name)? = value.filter(|text| !text.is_empty());
            }
            if let Source::Variable(variable) = source {
                only_here.insert(variable);
            }
        }
    }
    if !only_here.is_empty() {
        let mut used = Used { names: BTreeSet::new(), fragments, seen: BTreeSet::new() };
        used.by_directives(&operation.directives);
        used.by_selection(&operation.selection_set.node);
        let gone = |name: &Name| only_here.contains(name) && !used.names.contains(name);
        operation.variable_definitions.retain(|definition| !gone(&definition.node.name.node));
    }
    Ok(context)
}

/// The place of an argument in the context.
fn part<'c>(context: &'c mut StoreContext, argument: &str) -> Result<&'c mut Option<String>, Refusal> {
    match argument {
        "language" => Ok(&mut context.language),
        "country" => Ok(&mut context.country),
        "currency" => Ok(&mut context.currency),
        "customerAccessToken" => Ok(&mut context.customer_access_token),
        _ => {
            Err(Refusal::invalid(format!("Unknown argument \"{argument}\" on directive \"@storeContext\".")))
        }
    }
}

/// The arguments, each known, given once, and a text or a variable that holds one.
fn sources(directive: &Directive, operation: &OperationDefinition) -> Result<Vec<(Name, Source)>, Refusal> {
    let mut sources: Vec<(Name, Source)> = Vec::new();
    for (name, given) in &directive.arguments {
        let name = &name.node;
        part(&mut StoreContext::default(), name)?;
        if sources.iter().any(|(earlier, _)| earlier == name) {
            return Err(Refusal::invalid(format!("There can be only one argument named \"{name}\".")));
        }
        let mut variables = Vec::new();
        let literal = given.node.clone().into_const_with(|variable| {
            variables.push(variable);
            Ok::<_, Refusal>(Value::Null)
        })?;
        let source = match (literal, variables.pop()) {
            (Value::Null, Some(variable)) => {
                check_variable(&variable, operation)?;
                Source::Variable(variable)
            }
            (Value::Null, None) => Source::Literal(None),
            (Value::String(text), None) => Source::Literal(Some(text)),
            _ => return Err(Refusal::invalid(format!("The argument \"{name}\" must be a String."))),
        };
        sources.push((name.clone(), source));
    }
    Ok(sources)
}

fn definition_type<'o>(variable: &Name, operation: &'o OperationDefinition) -> Option<&'o Type> {
    let mut definitions = operation.variable_definitions.iter().map(|definition| &definition.node);
    definitions.find(|definition| definition.name.node == *variable).map(|known| &known.var_type.node)
}

fn check_variable(variable: &Name, operation: &OperationDefinition) -> Result<(), Refusal> {
    match definition_type(variable, operation) {
        None => Err(Refusal::invalid(format!("Variable \"${variable}\" is not defined."))),
        Some(Type { base: BaseType::Named(name), .. }) if name == "String" => Ok(()),
        Some(other) => Err(Refusal::invalid(format!(
            "Variable \"${variable}\" of type \"{other}\" used in position expecting type \"String\"."
        ))),
    }
}

/// The value of an argument.
fn value(
    source: &Source,
    operation: &OperationDefinition,
    variables: &Variables,
) -> Result<Option<String>, Refusal> {
    let name = match source {
        Source::Literal(text) => return Ok(text.clone()),
        Source::Variable(name) => name,
    };
    let definition = operation.variable_definitions.iter().find(|known| known.node.name.node == *name);
    let given = variables.get(name).or_else(|| definition?.node.default_value());
    let nullable = definition.is_some_and(|definition| definition.node.var_type.node.nullable);
    match given {
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(Value::Null) if nullable => Ok(None),
        _ => Err(Refusal::invalid(format!("Variable \"${name}\" must be a String."))),
    }
}

/// The variables that an operation uses.
struct Used<'d> {
    names: BTreeSet<Name>,
    fragments: &'d HashMap<Name, Positioned<FragmentDefinition>>,
    seen: BTreeSet<Name>,
}

impl Used<'_> {
    fn by_selection(&mut self, set: &SelectionSet) {
        for item in &set.items {
            self.by_directives(item.node.directives());
            match &item.node {
                Selection::Field(field) => {
                    for (_, value) in &field.node.arguments {
                        self.note(|note| value.node.clone().into_const_with(note).is_ok());
                    }
                    self.by_selection(&field.node.selection_set.node);
                }
                Selection::InlineFragment(fragment) => self.by_selection(&fragment.node.selection_set.node),
                Selection::FragmentSpread(spread) => {
                    let name = &spread.node.fragment_name.node;
                    if self.seen.insert(name.clone())
                        && let Some(fragment) = self.fragments.get(name)
                    {
                        self.by_directives(&fragment.node.directives);
                        self.by_selection(&fragment.node.selection_set.node);
                    }
                }
            }
        }
    }

    fn by_directives(&mut self, directives: &[Positioned<Directive>]) {
        for (_, value) in directives.iter().flat_map(|directive| &directive.node.arguments) {
            self.note(|note| value.node.clone().into_const_with(note).is_ok());
        }
    }

    /// Notes each variable that a value is read with.
    fn note(&mut self, read: impl FnOnce(&mut dyn FnMut(Name) -> Result<Value, Refusal>) -> bool) {
        read(&mut |name| {
            self.names.insert(name);
            Ok(Value::Null)
        });
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::parser::parse_query;

    use super::*;

    /// The context of a document, and the variables it still defines.
    fn taken(text: &str, variables: serde_json::Value) -> Result<(StoreContext, Vec<String>), Refusal> {
        let mut document = parse_query(text).unwrap();
        let context = take(&mut document, None, &Variables::from_json(variables))?;
        let (_, operation) = document.operations.iter().next().unwrap();
        assert!(operation.node.directives.is_empty());
        let left = operation.node.variable_definitions.iter();
        Ok((context, left.map(|definition| definition.node.name.node.to_string()).collect()))
    }

    #[test]
    fn literals_and_variables_are_read_and_the_variables_of_the_directive_are_gone() {
        let query = "query Q($t: String!, $l: String = \"fi\", $id: ID!) @storeContext(customerAccessToken: $t, \
                     language: $l, country: \"FI\", currency: null) { order(id: $id) { id } }";
        let (context, left) = taken(query, serde_json::json!({ "t": "abc", "id": 1 })).unwrap();
        let expected = StoreContext {
            language: Some("fi".to_owned()),
            country: Some("FI".to_owned()),
            currency: None,
            customer_access_token: Some("abc".to_owned()),
        };
        assert_eq!((context, left), (expected, vec!["id".to_owned()]));
    }

    #[test]
    fn a_variable_that_the_operation_uses_elsewhere_stays() {
        for query in [
            "query ($h: String) @storeContext(language: $h) { product(handle: $h) { id } }",
            "query ($h: String) @storeContext(language: $h) { ...F } fragment F on Query { ... { product(handle: $h) { id } } }",
        ] {
            assert_eq!(taken(query, serde_json::json!({})).unwrap().1, ["h"], "{query}");
        }
    }

    #[test]
    fn bad_directives_are_refused_as_graphql_refuses_bad_arguments() {
        for (query, words) in [
            ("{ a }", ""),
            ("query @storeContext { a }", ""),
            ("query @storeContext(locale: \"fi\") { a }", "Unknown argument \"locale\""),
            ("query @storeContext(language: 5) { a }", "must be a String"),
            ("query @storeContext(language: FI) { a }", "must be a String"),
            ("query @storeContext(language: [\"fi\"]) { a }", "must be a String"),
            ("query @storeContext(language: $l) { a }", "\"$l\" is not defined"),
            ("query ($l: Int) @storeContext(language: $l) { a }", "of type \"Int\""),
            ("query ($l: [String]) @storeContext(language: $l) { a }", "of type \"[String]\""),
            ("query ($l: String!) @storeContext(language: $l) { a }", "must be a String"),
            ("query ($n: String) @storeContext(language: $n) { a }", "must be a String"),
            ("query @storeContext(language: \"a\", language: \"b\") { a }", "only one argument"),
            ("query @storeContext(language: \"a\") @storeContext(country: \"b\") { a }", "only once"),
        ] {
            let message = taken(query, serde_json::json!({ "n": 5 })).err().map(|refusal| refusal.message);
            assert!(message.unwrap_or_default().contains(words), "{query}");
        }
    }

    #[test]
    fn only_the_operation_that_runs_gives_the_context() {
        let text = "query A @storeContext(language: \"fi\") { a } \
                    query B($l: String!) @storeContext(language: $l) { a }";
        let mut document = parse_query(text).unwrap();
        let context = take(&mut document, Some("A"), &Variables::default()).unwrap();
        assert_eq!(context.language.as_deref(), Some("fi"));
        assert!(document.operations.iter().all(|(_, operation)| operation.node.directives.is_empty()));
    }
}
