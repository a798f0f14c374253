/** A field that filters the tables of resources. The page is whole without it, so that it makes the field itself. */
export const SCRIPT = `
(function(){
var section=document.getElementById("resources");if(!section)return;
var label=document.createElement("label"),input=document.createElement("input"),rows=Array.prototype.slice.call(section.querySelectorAll("tbody tr"));
label.className="filter";label.textContent="Show only rows with";input.type="search";label.appendChild(input);
section.querySelector("h2").insertAdjacentElement("afterend",label);
input.addEventListener("input",function(){var words=input.value.toLowerCase().split(/\\s+/);rows.forEach(function(row){var text=row.textContent.toLowerCase();row.hidden=!words.every(function(word){return text.indexOf(word)>=0})})});
})();
`;
